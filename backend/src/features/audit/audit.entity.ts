import { EntitySchema } from 'typeorm';

interface AuditLogRow {
  id: string;
  at: Date;
  actor_id: string | null;
  action: string;
  outcome: string;
  target_type: string | null;
  target_id: string | null;
  details: object;
  ip: string | null;
  user_agent: string | null;
  request_id: string | null;
}

export const auditLogEntity = new EntitySchema<AuditLogRow>({
  name: 'AuditLog',
  tableName: 'audit_logs',
  columns: {
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz', default: () => 'now()' },
    actor_id: { type: 'uuid', nullable: true },
    action: { type: 'text' },
    outcome: { type: 'text', default: 'done' },
    target_type: { type: 'text', nullable: true },
    target_id: { type: 'text', nullable: true },
    details: { type: 'jsonb', default: {} },
    ip: { type: 'text', nullable: true },
    user_agent: { type: 'text', nullable: true },
    request_id: { type: 'text', nullable: true },
  },
});
