import type { Holding } from '../directory/index.js';
import type { Queries, Tx } from '../../platform/transaction.js';

/** Steps that somebody still has to take. */
const open = `l.status IN ('waiting', 'scheduled', 'held') AND d.status = 'in_progress'`;
const EXAMPLES = 5;

/** A step that changes hands, and the one that takes its place. */
export interface HandedStep {
  readonly id: string;
  readonly approverId: string;
  readonly newId: string;
}

/** The rows of approval that hang on people. */
export class ApprovalStakeRepository {
  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]> {
    return queries.query<Holding>(
      `SELECT author_id AS "personId", 'document' AS kind, count(*)::int AS count FROM approval_documents
       WHERE author_id = ANY($1::uuid[]) GROUP BY author_id
       UNION ALL
       SELECT approver_id, 'approval_line', count(*)::int FROM approval_lines
       WHERE approver_id = ANY($1::uuid[]) GROUP BY approver_id`,
      [people],
    );
  }

  /** By person, the most urgent documents as examples. @param people SQL of a relation of ids in parentheses */
  openSteps(people: string): string {
    return `SELECT 'approval_step' AS kind, s.approver_id AS subject_id, count(*)::int AS count,
        json_agg(json_build_object('id', s.id, 'title', s.title) ORDER BY s.place)
          FILTER (WHERE s.place <= ${EXAMPLES}) AS examples
      FROM (
        SELECT l.approver_id, d.id, left(d.title, 500) AS title, row_number() OVER (
          PARTITION BY l.approver_id ORDER BY l.status = 'waiting' DESC, d.due_at NULLS LAST, d.created_at, d.id) AS place
        FROM approval_lines l JOIN approval_documents d ON d.id = l.document_id
        WHERE l.approver_id IN ${people} AND ${open}) s
      GROUP BY s.approver_id`;
  }

  /**
   * Open steps of a leaver, each with who takes it, held until the transaction ends: nobody approves their own document,
   * so those of the stand-in go to the stand-in's manager, and stay where there is none.
   */
  stepsToHandOver(tx: Tx, leaverId: string, personId: string): Promise<{ id: string; approverId: string }[]> {
    return tx.query(
      `SELECT l.id, t.id AS "approverId"
       FROM approval_lines l JOIN approval_documents d ON d.id = l.document_id
       JOIN users s ON s.id = $2 AND s.is_active
       JOIN users t ON t.id = CASE WHEN d.author_id = s.id THEN s.manager_id ELSE s.id END AND t.is_active
       WHERE l.approver_id = $1 AND ${open} AND t.id <> $1 FOR UPDATE OF l`,
      [leaverId, personId],
    );
  }

  /** The leaver's step stays in the line, invalid; a new one of the same place and state follows it. */
  async handOver(tx: Tx, steps: readonly HandedStep[], now: Date): Promise<void> {
    if (steps.length === 0) return;
    const ids = steps.map(({ id }) => id);
    await tx.query(
      `INSERT INTO approval_lines (id, document_id, approver_id, step_order, status)
       SELECT h.new_id, l.document_id, h.approver_id, l.step_order, l.status
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS h(id, approver_id, new_id) JOIN approval_lines l ON l.id = h.id`,
      [ids, steps.map(({ approverId }) => approverId), steps.map((step) => step.newId)],
    );
    await tx.query(`UPDATE approval_lines SET status = 'invalid' WHERE id = ANY($1::uuid[])`, [ids]);
    await tx.query(
      `UPDATE approval_documents SET updated_at = $2
       WHERE id IN (SELECT document_id FROM approval_lines WHERE id = ANY($1::uuid[]))`,
      [ids, now],
    );
  }
}
