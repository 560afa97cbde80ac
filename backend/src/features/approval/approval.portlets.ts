import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import { endOfDay, type Clock } from '../../platform/clock.js';
import type { Queries } from '../../platform/transaction.js';
import { portletSource } from '../portal/index.js';
import type { ApprovalRepository, OwnRow, WaitingRow } from './approval.repository.js';

const limit = z.int().min(3).max(20);
type StepMark = Schema<'OwnDocument'>['steps'][number];

const marks: Readonly<Record<string, StepMark>> = {
  scheduled: 'waiting',
  waiting: 'current',
  held: 'current',
  rejected: 'rejected',
};

const waitingDocument = ({ from, to, dueAt, submittedAt, total: _total, dueToday: _dueToday, ...row }: WaitingRow) => ({
  ...row,
  period: from !== null && to !== null ? { from, to } : null,
  dueAt: dueAt?.toISOString() ?? null,
  submittedAt: submittedAt.toISOString(),
});

const none: OwnRow['counts'] = { inProgress: 0, approved: 0, rejected: 0, draft: 0 };

const ownDocument = ({ steps, waitingSince, updatedAt, counts: _counts, ...row }: OwnRow) => ({
  ...row,
  steps: steps.map((status) => marks[status] ?? 'done'),
  waitingSince: waitingSince?.toISOString() ?? null,
  updatedAt: updatedAt.toISOString(),
});

/** @param timeZone of the organisation: when today ends */
export function approvalPortlets(queries: Queries, approvals: ApprovalRepository, clock: Clock, timeZone: string) {
  return [
    portletSource({
      type: 'approvals',
      permission: 'portal:use',
      size: { min: { w: 3, h: 5 }, normal: { w: 5, h: 11 }, max: { w: 8, h: 20 } },
      settings: z.object({ limit: limit.default(6) }),
      load: async (me, settings) => {
        const rows = await approvals.waiting(queries, me.id, endOfDay(clock.now(), timeZone), settings.limit);
        return { count: rows[0]?.total ?? 0, dueToday: rows[0]?.dueToday ?? 0, documents: rows.map(waitingDocument) };
      },
    }),
    portletSource({
      type: 'documents',
      permission: 'portal:use',
      size: { min: { w: 3, h: 5 }, normal: { w: 3, h: 8 }, max: { w: 6, h: 16 } },
      settings: z.object({ limit: limit.default(3) }),
      load: async (me, settings) => {
        const rows = await approvals.own(queries, me.id, settings.limit);
        return { counts: rows[0]?.counts ?? none, recent: rows.map(ownDocument) };
      },
    }),
  ];
}
