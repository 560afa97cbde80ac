import { migration } from './migration.js';

/** Who did what, when and from where (requirements 5.4). No foreign keys: the record outlives what it names. */
export const auditTables = migration('AuditTables1700000000002', [
  `CREATE TABLE audit_logs (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor_id uuid,
    action text NOT NULL,
    outcome text NOT NULL DEFAULT 'done' CHECK (outcome IN ('done', 'refused')),
    target_type text,
    target_id text,
    details jsonb NOT NULL DEFAULT '{}',
    ip text,
    user_agent text,
    request_id text
  )`,
  // What the application has written it may neither change nor take away.
  `REVOKE UPDATE, DELETE, TRUNCATE ON audit_logs FROM maru_app`,
  // Newest first, and the history of one person or thing.
  `CREATE INDEX audit_logs_at_idx ON audit_logs (at DESC, id DESC)`,
  `CREATE INDEX audit_logs_actor_idx ON audit_logs (actor_id, at DESC)`,
  `CREATE INDEX audit_logs_target_idx ON audit_logs (target_type, target_id, at DESC)`,
]);
