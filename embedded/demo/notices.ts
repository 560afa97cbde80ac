import { NOTICES } from './boards.js';
import type { DemoCalendar } from './calendar.js';
import type { Post } from './post.js';

/** Notices, the newest of them unread by the demo logins. */
export function notices(c: DemoCalendar): Post[] {
  const pledge = c.day(13);
  const parking = c.plus(c.monday(1), 5);
  return [
    {
      board: NOTICES,
      author: 'krmoon',
      title: '연휴 근무와 사무실 보안 안내',
      body: [
        '연휴 동안 본사 출입은 1층 정문으로만 할 수 있습니다. 퇴근할 때 창문과 개인 전열기를 꼭 확인해 주십시오.',
        '연휴에 근무하는 부서는 전날까지 총무팀에 명단을 보내 주십시오.',
      ],
      createdAt: c.ago({ days: 1, hours: 1 }),
      isPinned: true,
      mustReadUntil: c.at(c.workday(1), '18:00'),
      likes: 8,
      comments: [
        { by: 'sbahn', text: '주차장도 정문으로 들어갑니까?' },
        { by: 'krmoon', text: '주차장은 평소처럼 쓰실 수 있습니다.', isReply: true },
      ],
      reach: 58,
    },
    {
      board: NOTICES,
      author: 'itadmin',
      title: `정보보호 서약서 제출 (${c.date(pledge)}까지)`,
      body: [
        '모든 구성원은 올해 정보보호 서약서를 제출해 주십시오. 서약서는 문서함의 양식을 쓰면 됩니다.',
        `제출 기한은 ${c.weekday(pledge)}입니다.`,
      ],
      createdAt: c.ago({ days: 3, hours: 2 }),
      isPinned: true,
      mustReadUntil: c.at(pledge, '18:00'),
      likes: 3,
      readBy: ['itadmin'],
      reach: 41,
    },
    {
      board: NOTICES,
      author: 'sroh',
      title: `${c.year}년 ${c.month()}월 정기 인사발령`,
      body: [`${c.month()}월 정기 인사발령을 붙임과 같이 알립니다. 발령받은 분들께 축하와 응원을 부탁드립니다.`],
      createdAt: c.ago({ days: 2, hours: 4 }),
      likes: 64,
      readBy: ['itadmin'],
      comments: [
        { by: 'juchoi', text: '모두 축하합니다.' },
        { by: 'kskim2', text: '새 자리에서도 건승하십시오.' },
      ],
      reach: 83,
    },
    {
      board: NOTICES,
      author: 'approver',
      title: `${c.nextQuarter}분기 예산 편성 지침`,
      body: [
        `${c.nextQuarter}분기 예산은 이번 분기 집행률을 바탕으로 편성합니다. 본부별 한도 안에서 ERP에 입력하고, 한도를 넘는 항목은 사유서를 붙여 주십시오.`,
        '해외 출장비는 환율 1,380원을 기준으로 합니다.',
      ],
      createdAt: c.ago({ days: 6, hours: 3 }),
      likes: 21,
      readBy: ['approver', 'employee', 'itadmin'],
      comments: [
        { by: 'mjpark', text: '이미 집행한 박람회 출장비도 뺍니까?' },
        { by: 'employee', text: '이미 집행한 금액은 한도에서 빼고 입력하시면 됩니다.', isReply: true },
        { by: 'hjyoon', text: '한도 입력 화면은 언제 열립니까?' },
      ],
      reach: 71,
    },
    {
      board: NOTICES,
      author: 'krmoon',
      title: `본사 지하주차장 도장 공사 (${c.date(parking)} – ${c.date(c.plus(parking, 1))})`,
      body: ['지하주차장 바닥을 새로 칠합니다. 공사하는 이틀 동안에는 길 건너 공영주차장을 이용해 주십시오.'],
      createdAt: c.ago({ days: 7, hours: 5 }),
      readBy: ['approver', 'employee', 'itadmin'],
      reach: 66,
    },
    {
      board: NOTICES,
      author: 'sroh',
      title: `${c.half} 건강검진 예약`,
      body: ['건강검진을 예약해 주십시오. 검진일은 공가로 처리합니다.'],
      createdAt: c.ago({ days: 9, hours: 2 }),
      likes: 15,
      readBy: ['approver', 'employee', 'itadmin'],
      comments: [{ by: 'ahnoh', text: '가족도 할인을 받을 수 있습니까?' }],
      reach: 78,
    },
    {
      board: NOTICES,
      author: 'dhha',
      title: '개인정보 처리방침 개정 안내',
      body: ['개인정보 처리방침을 개정했습니다. 바뀐 곳은 3조와 7조입니다.'],
      createdAt: c.ago({ days: 16, hours: 4 }),
      readBy: ['approver', 'employee', 'itadmin'],
      reach: 54,
    },
    {
      board: NOTICES,
      author: 'sroh',
      title: '사내 동호회 지원금 신청',
      body: ['동호회 지원금을 신청받습니다. 회원 열 명이 넘는 동호회면 됩니다.'],
      createdAt: c.ago({ days: 23, hours: 1 }),
      likes: 33,
      readBy: ['approver', 'employee', 'itadmin'],
      reach: 62,
    },
  ];
}
