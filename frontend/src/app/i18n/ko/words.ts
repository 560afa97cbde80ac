export const words = {
  languages: { ko: '한국어', en: 'English' },
  cancel: '취소',
  save: '저장',
  close: '닫기',
  retry: '다시 시도',
  copied: '복사했습니다',
  requestId: '요청 번호 {{id}}',
  copyRequestId: '요청 번호 복사',
  loading: '불러오는 중입니다.',
  unread: '읽지 않음',
  noDepartment: '소속 없음',
  phoneTo: '{{name}}에게 전화, 내선 {{extension}}',
} as const;
