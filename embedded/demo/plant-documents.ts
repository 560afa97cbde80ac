import type { Client } from 'pg';
import type { DemoCalendar } from './calendar.js';
import { changedAt, statusOf, type Document } from './document.js';
import type { DemoIds } from './ids.js';
import { insert } from './insert.js';
import { leaveDocuments } from './leave-documents.js';
import { ownOfAdministrator, ownOfEmployee, ownOfHead } from './own-documents.js';
import type { Roster } from './roster.js';
import { waitingForAdministrator, waitingForEmployee, waitingForHead } from './waiting-documents.js';

export const documents = (calendar: DemoCalendar): Document[] =>
  [
    waitingForHead,
    waitingForEmployee,
    waitingForAdministrator,
    ownOfHead,
    ownOfEmployee,
    ownOfAdministrator,
    leaveDocuments,
  ].flatMap((of) => of(calendar));

/** @returns how many; one whose author or an approver is not there is left out */
export async function plantDocuments(
  client: Client,
  roster: Roster,
  ids: DemoIds,
  calendar: DemoCalendar,
): Promise<number> {
  const known = documents(calendar).filter(({ author, line }) => roster.has(author, ...line.map(({ by }) => by)));
  const rows = known.map((document) => ({
    document,
    id: ids.of(`document ${document.author} ${document.title}`, document.createdAt),
  }));
  await insert(
    client,
    'approval_documents',
    rows.map(({ document, id }) => ({
      id,
      author_id: roster.person(document.author),
      document_type: document.form,
      title: document.title,
      content: document.body,
      status: statusOf(document),
      current_step: document.line.findIndex(({ status }) => status === 'waiting') + 1,
      amount: document.amount ?? null,
      due_at: document.dueAt ?? null,
      period_from: document.period?.from ?? null,
      period_to: document.period?.to ?? null,
      leave_kind: document.leaveKind ?? null,
      created_at: document.createdAt,
      updated_at: changedAt(document),
    })),
  );
  await insert(
    client,
    'approval_lines',
    rows.flatMap(({ document, id }) =>
      document.line.map(({ by, status, at, comment }, index) => ({
        id: ids.of(`step ${id} ${index}`, document.createdAt),
        document_id: id,
        approver_id: roster.person(by),
        step_order: index + 1,
        status,
        comment: comment ?? null,
        approved_at: at ?? null,
      })),
    ),
  );
  return rows.length;
}
