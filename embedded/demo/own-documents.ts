import type { DemoCalendar } from './calendar.js';
import { agreed, approved, rejected, scheduled, waiting, type Document, type Form } from './document.js';

const HEAD = 'approver';
const DIRECTOR = 'smhan';
const PRESIDENT = 'tsjung';

interface Past {
  readonly form: Form;
  readonly title: string;
  readonly amount?: number;
}

/** Finished long ago: one a week, approved within a day. */
const past = (c: DemoCalendar, author: string, line: readonly string[], list: readonly Past[]): Document[] =>
  list.map(({ form, title, amount }, index) => {
    const days = 6 + index * 7;
    return {
      author,
      form,
      title,
      body: `${title} 건입니다. 증빙과 견적은 붙임을 참고해 주십시오.`,
      createdAt: c.ago({ days, hours: 3 }),
      ...(amount !== undefined && { amount }),
      line: line.map((by, step) => approved(by, c.ago({ days: days - 1, hours: 20 - step * 2 }))),
    };
  });

/** The employee's own: three on their way, drafts, a refused one, and what was approved before. */
export function ownOfEmployee(c: DemoCalendar): Document[] {
  return [
    {
      author: 'employee',
      form: 'purchase',
      title: `${c.half} 회계 시스템 유지보수 계약`,
      body: '회계 시스템 유지보수를 여섯 달 더 맡기려고 합니다. 조건은 지난 계약과 같습니다.',
      amount: 14_400_000,
      dueAt: c.at(c.workday(2), '18:00'),
      createdAt: c.ago({ days: 3, hours: 5 }),
      line: [
        approved(HEAD, c.ago({ days: 2, hours: 20 })),
        agreed('itadmin', c.ago({ days: 2, hours: 2 }), '계약 범위를 확인했습니다.'),
        waiting(DIRECTOR),
      ],
    },
    {
      author: 'employee',
      form: 'expense',
      title: '재무팀 워크숍 경비',
      body: '워크숍 장소 대여료와 식대입니다.',
      amount: 1_960_000,
      dueAt: c.at(c.workday(3), '18:00'),
      createdAt: c.ago({ days: 1, hours: 6 }),
      line: [
        approved(HEAD, c.ago({ hours: 21 })),
        approved(DIRECTOR, c.ago({ hours: 4 }), '알찬 일정입니다.'),
        waiting(PRESIDENT),
      ],
    },
    {
      author: 'employee',
      form: 'cooperation',
      title: '법인카드 추가 발급 2매',
      body: '출장이 늘어 법인카드 두 장이 더 필요합니다.',
      dueAt: c.at(c.workday(1), '18:00'),
      createdAt: c.ago({ hours: 8 }),
      line: [approved(HEAD, c.ago({ hours: 6 })), waiting('itadmin'), scheduled(DIRECTOR)],
    },
    {
      author: 'employee',
      form: 'purchase',
      title: '업무용 모니터 4대 구매',
      body: '결산 업무에 쓸 모니터를 구매하려고 합니다.',
      amount: 1_720_000,
      createdAt: c.ago({ days: 9 }),
      line: [rejected(HEAD, c.ago({ days: 8, hours: 4 }), '총무팀 재고를 먼저 확인해 주십시오.'), scheduled(DIRECTOR)],
    },
    {
      author: 'employee',
      form: 'expense',
      title: `${c.month()}월 교통비 정산`,
      body: '외근 교통비를 정리하고 있습니다.',
      amount: 68_400,
      createdAt: c.ago({ days: 1 }),
      line: [],
    },
    {
      author: 'employee',
      form: 'general',
      title: '자금 일보 양식 개선안',
      body: '초안입니다.',
      createdAt: c.ago({ days: 4 }),
      line: [],
    },
    ...past(
      c,
      'employee',
      [HEAD],
      [
        { form: 'expense', title: '거래처 방문 교통비', amount: 42_300 },
        { form: 'general', title: '자금 계획 보고' },
        { form: 'expense', title: `${c.month(-1)}월 야근 식대`, amount: 156_000 },
        { form: 'cooperation', title: '급여 이체 일정 협조' },
        { form: 'purchase', title: '사무용 의자 2개 구매', amount: 398_000 },
        { form: 'general', title: '은행 수수료 개선 방안' },
        { form: 'expense', title: '세무 교육 수강료', amount: 330_000 },
        { form: 'trip', title: '대전 거래처 방문' },
      ],
    ),
  ];
}

/** The head's own documents go to the director. */
export function ownOfHead(c: DemoCalendar): Document[] {
  return [
    {
      author: HEAD,
      form: 'general',
      title: `${c.nextQuarter}분기 예산 편성 지침안`,
      body: '본부별 한도와 편성 일정을 담았습니다.',
      dueAt: c.at(c.workday(2), '18:00'),
      createdAt: c.ago({ days: 2, hours: 6 }),
      line: [agreed('sroh', c.ago({ days: 2 })), waiting(DIRECTOR), scheduled(PRESIDENT)],
    },
    {
      author: HEAD,
      form: 'purchase',
      title: '외부 회계 자문 계약',
      body: '연결 결산 자문을 한 해 맡기려고 합니다.',
      amount: 22_000_000,
      dueAt: c.at(c.workday(4), '18:00'),
      createdAt: c.ago({ days: 1, hours: 3 }),
      line: [
        agreed('dhha', c.ago({ hours: 18 }), '계약서 문구를 검토했습니다.'),
        approved(DIRECTOR, c.ago({ hours: 5 })),
        waiting(PRESIDENT),
      ],
    },
    {
      author: HEAD,
      form: 'cooperation',
      title: '결산 기간 회의실 사용 협조',
      body: '결산 기간에 3층 회의실 A를 쓰려고 합니다.',
      dueAt: c.at(c.workday(1), '18:00'),
      createdAt: c.ago({ hours: 7 }),
      line: [waiting('krmoon')],
    },
    {
      author: HEAD,
      form: 'purchase',
      title: '재무 보고 도구 구독',
      body: '보고서 작성 도구를 구독하려고 합니다.',
      amount: 9_600_000,
      createdAt: c.ago({ days: 12 }),
      line: [
        agreed('itadmin', c.ago({ days: 11 })),
        rejected(DIRECTOR, c.ago({ days: 10, hours: 2 }), '다음 분기에 다시 검토하겠습니다.'),
      ],
    },
    {
      author: HEAD,
      form: 'general',
      title: '팀 업무 분장 조정안',
      body: '조정할 업무를 적고 있습니다.',
      createdAt: c.ago({ days: 2 }),
      line: [],
    },
    {
      author: HEAD,
      form: 'trip',
      title: '부산지사 결산 점검',
      body: '일정을 잡고 있습니다.',
      createdAt: c.ago({ hours: 26 }),
      line: [],
    },
    ...past(
      c,
      HEAD,
      [DIRECTOR],
      [
        { form: 'general', title: `${c.month(-1)}월 결산 보고` },
        { form: 'expense', title: '팀 회식비', amount: 384_000 },
        { form: 'general', title: '환율 변동 대응 계획' },
        { form: 'purchase', title: '전표 보관함 구매', amount: 640_000 },
        { form: 'cooperation', title: '재고 실사 일정 협조' },
        { form: 'expense', title: '감사인 면담 다과비', amount: 87_500 },
        { form: 'general', title: '법인세 중간예납 보고' },
        { form: 'trip', title: '인천 물류센터 재고 점검' },
        { form: 'general', title: '자금 운용 계획' },
      ],
    ),
  ];
}

/** The administrator's own. */
export function ownOfAdministrator(c: DemoCalendar): Document[] {
  return [
    {
      author: 'itadmin',
      form: 'purchase',
      title: '방화벽 유지보수 갱신',
      body: '방화벽 유지보수를 한 해 더 갱신합니다.',
      amount: 11_800_000,
      dueAt: c.at(c.workday(3), '18:00'),
      createdAt: c.ago({ days: 2 }),
      line: [agreed('employee', c.ago({ days: 1, hours: 4 })), agreed(HEAD, c.ago({ days: 1 })), waiting(DIRECTOR)],
    },
    {
      author: 'itadmin',
      form: 'general',
      title: '계정 관리 절차 개정안',
      body: '퇴사자 계정 절차를 고치고 있습니다.',
      createdAt: c.ago({ days: 3 }),
      line: [],
    },
    ...past(
      c,
      'itadmin',
      [DIRECTOR],
      [
        { form: 'general', title: '서버실 정기 점검 보고' },
        { form: 'purchase', title: '노트북 10대 구매', amount: 17_900_000 },
        { form: 'general', title: '정보보호 교육 계획' },
        { form: 'expense', title: '도메인 갱신 비용', amount: 132_000 },
      ],
    ),
  ];
}
