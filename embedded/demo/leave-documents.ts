import type { DemoCalendar } from './calendar.js';
import { approved, type Document, type LeaveKind } from './document.js';

/** Working days from today at which it begins, and how many days it takes. */
type Leave = readonly [author: string, approver: string, begins: number, days: number, kind?: LeaveKind];

const LEAVES: readonly Leave[] = [
  ['kskim', 'approver', 9, 1],
  ['ynsong', 'approver', -6, 1, 'sick'],
  ['bakoo', 'approver', -2, 2],
  ['mjtak', 'approver', 1, 1, 'morning'],
  ['hsra', 'approver', 3, 1],
  ['employee', 'approver', 12, 3],
  ['employee', 'approver', -14, 1],
  ['dejung', 'approver', -10, 1],
  ['approver', 'smhan', 7, 1],
  ['jhlim', 'itadmin', -3, 2],
  ['ycshin', 'itadmin', 1, 1],
  ['itadmin', 'smhan', 10, 2],
  ['nykwon', 'sroh', 2, 1],
  ['ahnoh', 'krmoon', 5, 2],
  ['ehshim', 'dhha', -1, 1],
  ['subae', 'juchoi', 4, 1],
  ['mjkim', 'dhjung', -4, 3],
  ['yjchoi', 'jhyoon', 6, 2],
  ['daniel.weber', 'jhyoon', 8, 5],
  ['hjyoon', 'bcjang', 11, 1],
];

const WORDS: Readonly<Record<LeaveKind, string>> = {
  annual: '연차',
  morning: '오전 반차',
  afternoon: '오후 반차',
  sick: '병가',
};

/** Approved leave around this month, which the calendar and the profile cards show. */
export function leaveDocuments(c: DemoCalendar): Document[] {
  const planned = LEAVES.map(([author, approver, begins, days, leaveKind = 'annual']) => {
    const from = c.workday(begins);
    const to = c.plus(from, days - 1);
    return leave(c, { author, approver, from, to, leaveKind, askedDaysAgo: Math.max(2, 12 - begins) });
  });
  return [...planned, ...awayToday(c)];
}

/** Who is away on the very day of seeding, be it a weekend: the calendar and the favourites tell of them. */
const awayToday = (c: DemoCalendar): Document[] => [
  leave(c, {
    author: 'dejung',
    approver: 'approver',
    from: c.day(0),
    to: c.day(0),
    leaveKind: 'afternoon',
    askedDaysAgo: 4,
  }),
  {
    author: 'yjchoi',
    form: 'trip',
    title: '부산 거래처 상담',
    body: '거래처 두 곳과 다음 분기 물량을 상담합니다.',
    createdAt: c.ago({ days: 5, hours: 2 }),
    period: { from: c.day(-1), to: c.day(1) },
    line: [approved('jhyoon', c.ago({ days: 4, hours: 21 }))],
  },
];

interface Asked {
  readonly author: string;
  readonly approver: string;
  readonly from: string;
  readonly to: string;
  readonly leaveKind: LeaveKind;
  readonly askedDaysAgo: number;
}

function leave(c: DemoCalendar, { author, approver, from, to, leaveKind, askedDaysAgo }: Asked): Document {
  const createdAt = c.ago({ days: askedDaysAgo, hours: 2 });
  return {
    author,
    form: 'leave',
    title: `${WORDS[leaveKind]} 신청 ${c.weekday(from)}${from === to ? '' : ` – ${c.weekday(to)}`}`,
    body: `${WORDS[leaveKind]}를 신청합니다.`,
    createdAt,
    period: { from, to },
    leaveKind,
    line: [approved(approver, new Date(createdAt.getTime() + 5 * 3_600_000))],
  };
}
