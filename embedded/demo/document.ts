import type { Day } from './calendar.js';

/** The forms Maru ships: 구매 품의, 지출결의, 휴가 신청, 업무 협조, 출장 신청, 일반 품의. */
export type Form = 'purchase' | 'expense' | 'leave' | 'cooperation' | 'trip' | 'general';

/** Days off, the half of one, or illness. */
export type LeaveKind = 'annual' | 'morning' | 'afternoon' | 'sick';

export type StepStatus = 'approved' | 'agreed' | 'rejected' | 'waiting' | 'scheduled';

export interface Step {
  /** username */
  readonly by: string;
  readonly status: StepStatus;
  readonly at?: Date;
  readonly comment?: string;
}

export interface Document {
  /** username */
  readonly author: string;
  readonly form: Form;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly amount?: number;
  readonly dueAt?: Date;
  readonly period?: { readonly from: Day; readonly to: Day };
  readonly leaveKind?: LeaveKind;
  /** None for a draft. */
  readonly line: readonly Step[];
}

/** What the steps make of the document. */
export function statusOf({ line }: Document): 'draft' | 'in_progress' | 'approved' | 'rejected' {
  if (line.length === 0) return 'draft';
  if (line.some(({ status }) => status === 'rejected')) return 'rejected';
  return line.every(({ status }) => status === 'approved' || status === 'agreed') ? 'approved' : 'in_progress';
}

/** When something last happened to it. */
export function changedAt({ createdAt, line }: Document): Date {
  return new Date(Math.max(createdAt.getTime(), ...line.flatMap(({ at }) => (at ? [at.getTime()] : []))));
}

export const approved = (by: string, at: Date, comment?: string): Step => ({
  by,
  status: 'approved',
  at,
  ...(comment && { comment }),
});
export const agreed = (by: string, at: Date, comment?: string): Step => ({
  by,
  status: 'agreed',
  at,
  ...(comment && { comment }),
});
export const rejected = (by: string, at: Date, comment: string): Step => ({ by, status: 'rejected', at, comment });
export const waiting = (by: string): Step => ({ by, status: 'waiting' });
export const scheduled = (by: string): Step => ({ by, status: 'scheduled' });
