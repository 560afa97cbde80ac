import type { Schema } from '../../http/route.js';
import type { Queries } from '../../platform/transaction.js';
import { departmentRef, personRef } from '../users/index.js';

type PersonRef = Schema<'PersonRef'>;

export interface WaitingRow {
  id: string;
  title: string;
  type: string;
  amount: string | null;
  from: string | null;
  to: string | null;
  dueAt: Date | null;
  submittedAt: Date;
  author: PersonRef;
  department: Schema<'DepartmentRef'> | null;
  total: number;
  dueToday: number;
}

export interface OwnRow {
  id: string;
  title: string;
  type: string;
  status: 'draft' | 'in_progress' | 'approved' | 'rejected';
  updatedAt: Date;
  /** Statuses of the steps, in order. */
  steps: string[];
  waitingFor: PersonRef | null;
  waitingSince: Date | null;
  counts: OwnCounts;
}

type OwnCounts = Schema<'DocumentsData'>['counts'];

export class ApprovalRepository {
  /**
   * What waits for a person, the most urgent first; totals over all of it stand in each row. One statement.
   * @param endOfToday a document due before it is due today
   */
  waiting(queries: Queries, approverId: string, endOfToday: Date, limit: number): Promise<WaitingRow[]> {
    return queries.prepared<WaitingRow>(
      `WITH waiting AS (
         SELECT d.* FROM approval_lines l JOIN approval_documents d ON d.id = l.document_id
         WHERE l.approver_id = $1 AND l.status = 'waiting' AND d.status = 'in_progress'
       ), first AS (SELECT * FROM waiting ORDER BY due_at NULLS LAST, created_at, id LIMIT $3)
       SELECT f.id, f.title, f.document_type AS type, f.amount, f.period_from::text AS "from", f.period_to::text AS "to",
              f.due_at AS "dueAt", f.created_at AS "submittedAt", ${personRef('u', 'd')} AS author,
              ${departmentRef('d')} AS department, t.total, t."dueToday"
       FROM first f JOIN users u ON u.id = f.author_id LEFT JOIN departments d ON d.id = u.department_id
       CROSS JOIN (SELECT count(*)::int AS total, count(*) FILTER (WHERE due_at < $2)::int AS "dueToday" FROM waiting) t
       ORDER BY f.due_at NULLS LAST, f.created_at, f.id`,
      [approverId, endOfToday, limit],
    );
  }

  /** A person's own, in progress first, then the newest change; counts of all of them stand in each row. One statement. */
  own(queries: Queries, authorId: string, limit: number): Promise<OwnRow[]> {
    return queries.prepared<OwnRow>(
      `WITH mine AS (
         SELECT * FROM approval_documents WHERE author_id = $1 AND status <> 'recalled'
         ORDER BY (status = 'in_progress') DESC, updated_at DESC, id LIMIT $2
       )
       SELECT m.id, m.title, m.document_type AS type, m.status, m.updated_at AS "updatedAt",
              coalesce(l.steps, '{}') AS steps, w.person AS "waitingFor",
              CASE WHEN w.person IS NOT NULL THEN coalesce(l.last_act, m.created_at) END AS "waitingSince", c.counts
       FROM mine m
       CROSS JOIN (
         SELECT json_build_object(
           'inProgress', count(*) FILTER (WHERE status = 'in_progress'), 'approved', count(*) FILTER (WHERE status = 'approved'),
           'rejected', count(*) FILTER (WHERE status = 'rejected'), 'draft', count(*) FILTER (WHERE status = 'draft')) AS counts
         FROM approval_documents WHERE author_id = $1
       ) c
       LEFT JOIN LATERAL (
         SELECT array_agg(status ORDER BY step_order) AS steps, max(approved_at) AS last_act
         FROM approval_lines WHERE document_id = m.id
       ) l ON true
       LEFT JOIN LATERAL (
         SELECT ${personRef('u', 'd')} AS person
         FROM approval_lines a JOIN users u ON u.id = a.approver_id LEFT JOIN departments d ON d.id = u.department_id
         WHERE a.document_id = m.id AND a.status IN ('waiting', 'held') ORDER BY a.step_order LIMIT 1
       ) w ON m.status = 'in_progress'
       ORDER BY (m.status = 'in_progress') DESC, m.updated_at DESC, m.id`,
      [authorId, limit],
    );
  }

  /** A person's approved leave that ends on the day or later, the first of it; both days included. */
  async nextLeave(
    queries: Queries,
    authorId: string,
    day: string,
  ): Promise<{ readonly from: string; readonly to: string } | undefined> {
    const [row] = await queries.query<{ from: string; to: string }>(
      `SELECT period_from::text AS "from", period_to::text AS "to" FROM approval_documents
       WHERE author_id = $1 AND document_type = 'leave' AND status = 'approved' AND period_to >= $2::date
       ORDER BY period_from, id LIMIT 1`,
      [authorId, day],
    );
    return row;
  }

  /** Approved leave of a department's active people that touches the days, both included. */
  leaves(queries: Queries, departmentId: string, from: string, to: string): Promise<Schema<'CalendarData'>['leaves']> {
    return queries.prepared(
      `SELECT ${personRef('u', 'd')} AS person, a.period_from::text AS "from", a.period_to::text AS "to",
              coalesce(a.leave_kind, 'leave') AS kind
       FROM users u JOIN departments d ON d.id = u.department_id
       JOIN approval_documents a ON a.author_id = u.id AND a.document_type = 'leave' AND a.status = 'approved'
       WHERE u.department_id = $1 AND u.is_active AND a.period_from <= $3::date AND a.period_to >= $2::date
       ORDER BY a.period_from, u.name, a.id LIMIT 200`,
      [departmentId, from, to],
    );
  }

  /** Why people are away on a day, by their id: approved leave, or a business trip. */
  async absences(queries: Queries, ids: readonly string[], day: string): Promise<Map<string, Schema<'AbsenceKind'>>> {
    const rows = await queries.prepared<{ id: string; kind: Schema<'AbsenceKind'> }>(
      `SELECT DISTINCT ON (author_id) author_id AS id,
              CASE document_type WHEN 'leave' THEN coalesce(leave_kind, 'leave') ELSE 'trip' END AS kind
       FROM approval_documents
       WHERE author_id = ANY($1::uuid[]) AND document_type IN ('leave', 'trip') AND status = 'approved'
         AND period_from <= $2::date AND period_to >= $2::date
       ORDER BY author_id, document_type, period_from, id`,
      [ids, day],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }
}
