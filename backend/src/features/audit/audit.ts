import { currentContext } from '../../platform/context.js';
import type { Tx } from '../../platform/transaction.js';
import type { AuditRepository } from './audit.repository.js';
import { masked, type AuditRecord } from './record.js';

/** Who did what, when and from where (requirements 5.4). What is written can be neither changed nor deleted. */
export class Audit {
  constructor(private readonly records: AuditRepository) {}

  /** Kept or lost with the act it tells of; who, from where and by which request come from the context. */
  async record(tx: Tx, record: AuditRecord): Promise<void> {
    const details = masked(record.details ?? {}) as Readonly<Record<string, unknown>>;
    await this.records.add(tx, { ...record, details }, currentContext());
  }
}
