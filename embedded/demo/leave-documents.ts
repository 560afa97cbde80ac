import type { DemoCalendar } from './calendar.js';
import { approved, type Document } from './document.js';

/** Working days from today at which it begins, and how many days it takes. */
type Leave = readonly [author: string, approver: string, begins: number, days: number];

const LEAVES: readonly Leave[] = [
  ['kskim', 'approver', 9, 1],
  ['ynsong', 'approver', -6, 1],
  ['bakoo', 'approver', -2, 2],
  ['mjtak', 'approver', 0, 1],
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

/** Approved leave around this month, which the calendar and the profile cards show. */
export function leaveDocuments(c: DemoCalendar): Document[] {
  return LEAVES.map(([author, approver, begins, days]) => {
    const from = c.workday(begins);
    const to = c.plus(from, days - 1);
    const createdAt = c.ago({ days: Math.max(2, 12 - begins), hours: 2 });
    return {
      author,
      form: 'leave',
      title: `연차 신청 ${c.weekday(from)}${days > 1 ? ` – ${c.weekday(to)}` : ''}`,
      body: '연차를 신청합니다.',
      createdAt,
      period: { from, to },
      line: [approved(approver, new Date(createdAt.getTime() + 5 * 3_600_000))],
    };
  });
}
