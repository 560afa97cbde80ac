import { migration } from './migration.js';

/** Electronic approval as requirements 4.1.1 have it, with what the rows of the home page show. */
export const approvalTables = migration('ApprovalTables1700000000007', [
  `CREATE TABLE approval_documents (
    id uuid PRIMARY KEY,
    author_id uuid NOT NULL REFERENCES users (id),
    document_type text NOT NULL,
    title text NOT NULL,
    content text NOT NULL DEFAULT '',
    status text NOT NULL CHECK (status IN ('draft', 'in_progress', 'approved', 'rejected', 'recalled')),
    current_step smallint NOT NULL DEFAULT 0,
    amount numeric(15, 2),
    due_at timestamptz,
    -- of a leave or a business trip, both days included
    period_from date,
    period_to date,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((period_from IS NULL) = (period_to IS NULL) AND period_from <= period_to)
  )`,
  // My documents by state, newest first.
  `CREATE INDEX approval_documents_author_idx ON approval_documents (author_id, status, updated_at DESC)`,
  // Who is away in a month.
  `CREATE INDEX approval_documents_leave_idx ON approval_documents (author_id, period_from, period_to)
    WHERE document_type = 'leave' AND status = 'approved'`,

  `CREATE TABLE approval_lines (
    id uuid PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES approval_documents (id) ON DELETE CASCADE,
    approver_id uuid NOT NULL REFERENCES users (id),
    step_order smallint NOT NULL,
    status text NOT NULL CHECK (status IN ('scheduled', 'waiting', 'approved', 'agreed', 'rejected', 'held', 'finalized',
      'skipped', 'deputized', 'post_pending', 'post_done', 'invalid')),
    comment text,
    approved_at timestamptz
  )`,
  `CREATE INDEX approval_lines_document_idx ON approval_lines (document_id, step_order)`,
  // What waits for a person.
  `CREATE INDEX approval_lines_waiting_idx ON approval_lines (approver_id, document_id) WHERE status = 'waiting'`,
  `CREATE INDEX approval_lines_approver_idx ON approval_lines (approver_id)`,
]);
