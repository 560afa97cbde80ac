import assert from 'node:assert/strict';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { runInContext } from '../../platform/context.js';
import { createDataSource, type DataSource } from '../../platform/data-source.js';
import { newId } from '../../platform/ids.js';
import { createTransaction, type Transaction } from '../../platform/transaction.js';
import { Audit, AuditRepository } from './index.js';

describe('the audit', () => {
  let database: TestDatabase;
  let application: DataSource;
  let transaction: Transaction;
  const audit = new Audit(new AuditRepository());
  before(async () => {
    database = await createTestDatabase();
    application = createDataSource({ url: database.url, applicationName: 'test', poolSize: 2 });
    await application.initialize();
    transaction = createTransaction(application);
  });
  after(async () => {
    await application.destroy();
    await database.drop();
  });

  const rows = async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const found = await owner.query('SELECT * FROM audit_logs ORDER BY id');
    await owner.end();
    return found.rows as Record<string, unknown>[];
  };
  const record = {
    action: 'directory.config_changed',
    outcome: 'done',
    target: { type: 'directory', id: newId() },
    details: { after: { bindPassword: 'secret' } },
  } as const;

  it('says who did what to whom, from where and by which request, without secrets', async () => {
    const context = { requestId: newId(), traceId: newId(), actorId: newId(), ip: '10.1.2.3', userAgent: 'curl/8' };
    await runInContext(context, () => transaction((tx) => audit.record(tx, record)));
    const [row] = await rows();
    const { id, at, ...rest } = row ?? {};
    assert.ok(typeof id === 'string' && at instanceof Date);
    assert.deepEqual(rest, {
      actor_id: context.actorId,
      action: record.action,
      outcome: 'done',
      target_type: 'directory',
      target_id: record.target.id,
      details: { after: { bindPassword: '***' } },
      ip: '10.1.2.3',
      user_agent: 'curl/8',
      request_id: context.requestId,
    });
  });
  it('is lost with the act it tells of', async () => {
    const before = await rows();
    const failed = transaction(async (tx) => {
      await audit.record(tx, record);
      throw new Error('the act failed');
    });
    await assert.rejects(failed, /the act failed/);
    assert.deepEqual(await rows(), before);
  });
  it('can be neither changed nor taken away by the application', async () => {
    for (const statement of [
      `UPDATE audit_logs SET outcome = 'refused'`,
      'DELETE FROM audit_logs',
      'TRUNCATE audit_logs',
      'ALTER TABLE audit_logs DISABLE TRIGGER ALL',
    ]) {
      await assert.rejects(
        transaction((tx) => tx.query(statement)),
        { code: '42501' },
        statement,
      );
    }
    assert.equal((await rows()).length, 1);
  });
});
