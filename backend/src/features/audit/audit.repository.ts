import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transaction.js';
import type { AuditRecord } from './record.js';

export class AuditRepository {
  async add(tx: Tx, { action, outcome, target, details }: AuditRecord, context: Context | undefined): Promise<void> {
    await tx.query(
      `INSERT INTO audit_logs
         (id, actor_id, action, outcome, target_type, target_id, details, ip, user_agent, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        context?.actorId ?? null,
        action,
        outcome,
        target?.type ?? null,
        target?.id ?? null,
        JSON.stringify(details ?? {}),
        context?.ip ?? null,
        context?.userAgent?.slice(0, 500) ?? null,
        context?.requestId ?? null,
      ],
    );
  }
}
