import type { Board } from './post.js';

const department = (...path: readonly string[]) => ({ department: path });

export const NOTICES = '공지사항';
export const FREE = '자유게시판';
export const QUESTIONS = 'Q&A';
export const GALLERY = '갤러리';
export const FINANCE = '재무팀';
export const SALES = '영업본부';
export const SYSTEMS = '정보시스템팀';

export const boards: readonly Board[] = [
  {
    name: NOTICES,
    description: '모든 구성원이 알아야 할 소식',
    type: 'notice',
    readers: 'everyone',
    writers: { roles: ['system_admin', 'department_manager'] },
  },
  { name: FREE, description: '편하게 나누는 이야기', type: 'free', readers: 'everyone', writers: 'everyone' },
  {
    name: QUESTIONS,
    description: '업무에서 막힌 것을 묻고 답합니다',
    type: 'qna',
    readers: 'everyone',
    writers: 'everyone',
  },
  { name: GALLERY, description: '행사와 일상의 사진', type: 'gallery', readers: 'everyone', writers: 'everyone' },
  {
    name: FINANCE,
    description: '재무팀 업무 자료',
    type: 'department',
    readers: department('경영지원본부', '재무팀'),
    writers: department('경영지원본부', '재무팀'),
  },
  {
    name: SALES,
    description: '영업본부 소식과 자료',
    type: 'department',
    readers: department('영업본부'),
    writers: department('영업본부'),
  },
  {
    name: SYSTEMS,
    description: '정보시스템팀 작업 기록',
    type: 'department',
    readers: department('경영지원본부', '정보시스템팀'),
    writers: department('경영지원본부', '정보시스템팀'),
  },
];
