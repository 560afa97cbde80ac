import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { defaultAttributeMapping } from '../../backend/src/features/ad-sync/default-mapping.js';
import { word } from '../../backend/src/platform/messages/index.js';
import { Authority } from '../../test/parts/certificate.js';
import { freePort } from '../../test/parts/port.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { Lab } from './lab.js';
import type { EndedRun } from './sync-fixture.js';

/** A port that takes connections and speaks no TLS, as 389 does. */
async function plainPort(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((socket) => socket.on('data', () => socket.end()).on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** What an administrator may get wrong: told in a sentence that says what to do, and nobody lost or changed by it. */
export function wrongStepsSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open(directory());
    await lab.people(['one', 'two', 'three'], await lab.unit('남는 팀'));
    assert.equal((await lab.run()).status, 'succeeded');
  });
  after(() => lab.close());

  /** A run under a configuration of which some is wrong. */
  async function runWith(changes: Readonly<Record<string, unknown>>): Promise<EndedRun> {
    const { sql } = lab.fixture;
    const { rows } = await sql.query<Record<string, unknown>>('SELECT * FROM ad_sync_config');
    const columns = Object.keys(changes);
    const set = (values: Readonly<Record<string, unknown>>) =>
      sql.query(
        `UPDATE ad_sync_config SET ${columns.map((column, at) => `${column} = $${at + 1}`).join(', ')}`,
        columns.map((column) => values[column]),
      );
    const before = await lab.checksum();
    await set(changes);
    try {
      const run = await lab.run({ trigger: 'schedule' });
      await sql.query(`DELETE FROM outbox WHERE type LIKE 'sync_run.%'`);
      assert.equal(await lab.checksum(), before, 'somebody was lost or changed');
      return run;
    } finally {
      await set(rows[0] ?? {});
    }
  }

  const says = ({ status, reason }: EndedRun, code: string, what: RegExp): void => {
    assert.deepEqual([status, reason?.code], ['failed', code]);
    const sentence = word('ko', 'syncReasons', code, reason?.params);
    assert.match(sentence, what);
    for (const told of [sentence, word('en', 'syncReasons', code, reason?.params)])
      assert.doesNotMatch(told, /\{\w+\}/);
  };
  const unreachable = (run: EndedRun): void => says(run, 'DIRECTORY_UNREACHABLE', /연결 시험/);

  it('a wrong host', async () => {
    unreachable(await runWith({ server_url: 'ldaps://nowhere.invalid' }));
  });

  it('a wrong port', async () => {
    unreachable(await runWith({ server_url: `ldaps://127.0.0.1:${await freePort()}` }));
  });

  it('a port without TLS, by LDAPS and by StartTLS', async () => {
    const plain = await plainPort();
    for (const scheme of ['ldaps', 'ldap'])
      unreachable(await runWith({ server_url: `${scheme}://127.0.0.1:${plain.port}` }));
    plain.close();
  });

  it('the certificate of another authority', async () => {
    const other = await Authority.create('another authority');
    unreachable(await runWith({ ca_certificate: other.pem }));
  });

  it('a wrong password of the service account', async () => {
    const wrong = lab.fixture.sealed('wrong');
    says(await runWith({ bind_password: wrong }), 'BIND_REFUSED', /비밀번호를 다시/);
  });

  it('a base that is not there', async () => {
    const run = await runWith({ base_dns: [`OU=Nowhere,${directory().base}`] });
    says(run, 'BASE_NOT_FOUND', /확인해 주십시오/);
  });

  it('a filter that cannot be read', async () => {
    says(await runWith({ user_filter: '(objectClass=user' }), 'FILTER_UNREADABLE', /고쳐 주십시오/);
  });

  it('a mapping to an attribute that does not exist', async () => {
    const { sql, directoryId } = lab.fixture;
    const map = (attribute: string) =>
      sql.query(`UPDATE ad_attribute_mapping SET attributes = $2 WHERE config_id = $1 AND field = 'email'`, [
        directoryId,
        [attribute],
      ]);
    const before = await lab.checksum();
    await map('mial');
    says(await lab.run({ trigger: 'schedule' }), 'ATTRIBUTE_UNKNOWN', /mial.*고쳐 주십시오/);
    await sql.query(`DELETE FROM outbox WHERE type LIKE 'sync_run.%'`);
    assert.equal(await lab.checksum(), before);
    await map(defaultAttributeMapping.email.attributes[0]);
    assert.equal((await lab.run()).status, 'unchanged');
  });
}
