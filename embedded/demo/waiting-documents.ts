import type { DemoCalendar } from './calendar.js';
import { agreed, approved, scheduled, waiting, type Document } from './document.js';

const HEAD = 'approver';
const DIRECTOR = 'smhan';

/** What waits for the head of 재무팀, as the home page of the manual shows it. */
export function waitingForHead(c: DemoCalendar): Document[] {
  const leave = { from: c.monday(1), to: c.plus(c.monday(1), 2) };
  const trip = { from: c.workday(6), to: c.plus(c.workday(6), 2) };
  return [
    {
      author: 'hjyoon',
      form: 'purchase',
      title: '물류센터 바코드 프린터 6대 구매',
      body: '입고장 바코드 프린터가 자주 멈춰 6대를 교체하려 합니다. 견적은 세 곳에서 받았고 가장 낮은 곳의 금액입니다.',
      amount: 8_940_000,
      dueAt: c.today(),
      createdAt: c.ago({ days: 2, hours: 3 }),
      line: [
        approved('bcjang', c.ago({ hours: 5 }), '현장에서 급합니다. 검토 바랍니다.'),
        waiting(HEAD),
        scheduled(DIRECTOR),
      ],
    },
    {
      author: 'mjpark',
      form: 'expense',
      title: '도쿄 식품박람회 참가 경비 정산',
      body: '도쿄 식품박람회에 참가하여 바이어 3사와 상담한 경비입니다. 숙박비는 조식 중복분 120,000원을 제외한 금액입니다.',
      amount: 3_482_500,
      dueAt: c.today(1),
      createdAt: c.ago({ days: 1, hours: 2 }),
      line: [approved('jhyoon', c.ago({ hours: 20 })), waiting(HEAD), scheduled(DIRECTOR)],
    },
    {
      author: 'dejung',
      form: 'leave',
      title: `연차 신청 ${c.weekday(leave.from)} – ${c.weekday(leave.to)}`,
      body: '연차를 신청합니다. 급한 결산 문의는 송유나 사원에게 부탁드립니다.',
      period: leave,
      dueAt: c.at(c.workday(1), '18:00'),
      createdAt: c.ago({ hours: 6 }),
      line: [waiting(HEAD)],
    },
    {
      author: 'itadmin',
      form: 'cooperation',
      title: 'ERP 계정과목 개편 협조 요청',
      body: 'ERP 계정과목 체계를 개편하려고 합니다. 재무팀에서 새 체계의 초안을 검토해 주십시오.',
      dueAt: c.at(c.workday(2), '18:00'),
      createdAt: c.ago({ days: 1, hours: 7 }),
      line: [waiting(HEAD)],
    },
    {
      author: 'kskim',
      form: 'trip',
      title: '부산 지사 재고 실사 동행',
      body: '반기 재고 실사에 동행합니다. 숙소는 지사 근처로 예약했습니다.',
      period: trip,
      dueAt: c.at(c.workday(2), '18:00'),
      createdAt: c.ago({ days: 1, hours: 4 }),
      line: [waiting(HEAD)],
    },
    {
      author: 'ynsong',
      form: 'general',
      title: `${c.half} 회계감사 일정 및 자료 준비 계획`,
      body: '외부감사인이 요청한 자료 목록과 준비 담당자를 정리했습니다.',
      dueAt: c.at(c.workday(3), '18:00'),
      createdAt: c.ago({ days: 2 }),
      line: [waiting(HEAD)],
    },
    {
      author: 'kskim',
      form: 'expense',
      title: `${c.month(-1)}월 법인카드 정산`,
      body: '법인카드 사용 내역 23건의 증빙을 모두 붙였습니다.',
      amount: 1_284_300,
      dueAt: c.at(c.workday(4), '18:00'),
      createdAt: c.ago({ days: 2, hours: 8 }),
      line: [waiting(HEAD)],
    },
    {
      author: 'hsra',
      form: 'general',
      title: '채권 관리 교육 수강 신청',
      body: '한국공인회계사회가 여는 채권 관리 과정 이틀을 수강하려고 합니다.',
      dueAt: c.at(c.workday(5), '18:00'),
      createdAt: c.ago({ days: 3 }),
      line: [waiting(HEAD)],
    },
  ];
}

/** What waits for the employee: consents asked of 재무팀, where they look after funds. */
export function waitingForEmployee(c: DemoCalendar): Document[] {
  return [
    {
      author: 'krmoon',
      form: 'purchase',
      title: '3층 회의실 화상장비 교체',
      body: '화상회의 장비가 오래되어 소리가 끊깁니다. 회의실 두 곳의 장비를 바꾸려고 합니다.',
      amount: 4_620_000,
      dueAt: c.today(1),
      createdAt: c.ago({ days: 1, hours: 5 }),
      line: [waiting('employee'), scheduled(HEAD), scheduled(DIRECTOR)],
    },
    {
      author: 'ejheo',
      form: 'expense',
      title: `부산지사 사무실 ${c.month()}월 임차료`,
      body: '임대차 계약에 따른 월 임차료입니다. 세금계산서를 붙였습니다.',
      amount: 2_750_000,
      dueAt: c.at(c.workday(1), '18:00'),
      createdAt: c.ago({ hours: 22 }),
      line: [approved('shryu', c.ago({ hours: 19 })), waiting('employee'), scheduled(HEAD)],
    },
    {
      author: 'sroh',
      form: 'cooperation',
      title: '신입사원 교육 강의 협조 요청',
      body: '신입사원 교육에서 경비 처리 강의 한 시간을 맡아 주시기를 부탁드립니다.',
      dueAt: c.at(c.workday(3), '18:00'),
      createdAt: c.ago({ hours: 9 }),
      line: [agreed('ynsong', c.ago({ hours: 3 })), waiting('employee')],
    },
  ];
}

/** What waits for the administrator, who heads 정보시스템팀. */
export function waitingForAdministrator(c: DemoCalendar): Document[] {
  return [
    {
      author: 'ycshin',
      form: 'purchase',
      title: '백업 장비 디스크 증설',
      body: '백업 보관 기간이 늘어 디스크 12개를 더합니다.',
      amount: 6_300_000,
      dueAt: c.at(c.workday(1), '12:00'),
      createdAt: c.ago({ days: 1 }),
      line: [waiting('itadmin'), scheduled(HEAD), scheduled(DIRECTOR)],
    },
    {
      author: 'mjtak',
      form: 'cooperation',
      title: '원가 자료 조회 권한 요청',
      body: '원가 분석에 쓸 ERP 조회 권한을 요청합니다.',
      dueAt: c.at(c.workday(2), '18:00'),
      createdAt: c.ago({ hours: 7 }),
      line: [approved(HEAD, c.ago({ hours: 4 })), waiting('itadmin')],
    },
    {
      author: 'jhlim',
      form: 'leave',
      title: `연차 신청 ${c.weekday(c.workday(4))}`,
      body: '하루 연차를 신청합니다.',
      period: { from: c.workday(4), to: c.workday(4) },
      dueAt: c.at(c.workday(2), '18:00'),
      createdAt: c.ago({ hours: 5 }),
      line: [waiting('itadmin')],
    },
  ];
}
