import assert from 'node:assert/strict';
import { Harness, TestClock } from '../../backend/test/harness.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { Lab } from './lab.js';

interface Queued {
  readonly kind: string;
  readonly newcomer: string;
  readonly other: string;
  readonly value: string;
  readonly state: string;
}

/** Whom runs put into the queue of people that Maru may know already. */
export function conflictsSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  beforeEach(async () => {
    lab = await Lab.open(directory());
  });
  afterEach(() => lab.close());

  const queue = (): Promise<Queued[]> =>
    lab.fixture.rows<Record<keyof Queued, string>>(
      `SELECT c.kind, n.username AS newcomer, o.username AS other, c.value, c.state
       FROM ad_sync_conflicts c JOIN users n ON n.id = c.user_id JOIN users o ON o.id = c.other_id ORDER BY n.username, o.username`,
    );
  const decide = (state: string) =>
    lab.fixture.sql.query('UPDATE ad_sync_conflicts SET state = $1, decided_at = now()', [state]);
  const kinds = async (): Promise<string[]> => (await queue()).map(({ kind, state }) => `${kind} ${state}`);

  /** Somebody who was deleted and made again: another identity, the same login and mail. */
  async function madeAgain(): Promise<string> {
    const dn = await lab.person('phoenix');
    await lab.people(['other']);
    await lab.run();
    await lab.admin.remove(dn);
    const again = await lab.person('phoenix');
    await lab.run();
    await lab.run();
    return again;
  }

  it('asks once whether somebody created again is who they were', async () => {
    await madeAgain();
    const mail = `${lab.login('phoenix')}@${lab.directory.domain}`;
    const [row, ...more] = await queue();
    assert.deepEqual([row?.kind, row?.value, row?.state, more.length], ['mail_known', mail, 'waiting', 0]);
    const before = await lab.fixture.rows('SELECT * FROM ad_sync_conflicts');
    assert.equal((await lab.run()).status, 'unchanged');
    assert.deepEqual(await lab.fixture.rows('SELECT * FROM ad_sync_conflicts'), before);
  });

  it('asks again about what was ignored when a mail changes, and never about what is kept apart', async () => {
    const dn = await madeAgain();
    await decide('ignored');
    await lab.admin.modify(dn, 'replace', 'title', '대리');
    await lab.run();
    assert.deepEqual(await kinds(), ['mail_known ignored']);
    await lab.admin.modify(dn, 'replace', 'mail', 'another@mail.example');
    await lab.run();
    assert.deepEqual(await kinds(), ['login_known waiting']);
    await decide('kept_apart');
    await lab.admin.modify(dn, 'replace', 'mail', 'third@mail.example');
    await lab.run();
    assert.deepEqual(await kinds(), ['login_known kept_apart']);
  });

  it('asks about an employee number that two people have, and no more when one of them has another', async () => {
    const [one = '', two = ''] = await lab.people(['one', 'two']);
    for (const dn of [one, two]) await lab.admin.modify(dn, 'replace', 'employeeNumber', '104077');
    await lab.run();
    assert.deepEqual(await kinds(), ['employee_number_shared waiting']);
    await lab.admin.modify(two, 'replace', 'employeeNumber', '104078');
    await lab.run();
    assert.deepEqual(await kinds(), []);
  });

  it('warns of a mail that two people have', async () => {
    await lab.person('one', lab.base, { mail: 'shared@mail.example' });
    await lab.person('two', lab.base, { mail: 'Shared@mail.example' });
    await lab.run();
    assert.deepEqual(await kinds(), ['mail_shared waiting']);
  });

  it('tells which directory keeps a login that two claim, and under which name the other came in', async () => {
    await lab.person('kim');
    await lab.run();
    const login = lab.login('kim');
    const branch = await lab.unit(lab.login('branch'), lab.directory.base);
    const dn = await lab.person('kim2', branch);
    await lab.admin.modify(dn, 'replace', 'employeeID', login);
    const second = await lab.fixture.addDirectory({
      ...lab.source,
      baseDns: [branch],
      attributeMapping: {
        username: { attributes: ['employeeID'] },
        upn: { attributes: ['userPrincipalName'] },
        name: { attributes: ['displayName'] },
      },
    });
    assert.equal((await lab.run({ directoryId: second })).status, 'succeeded');
    const upn = `${lab.login('kim2')}@${lab.directory.domain}`;
    assert.deepEqual(await queue(), [
      { kind: 'login_taken', newcomer: upn, other: login, value: login, state: 'waiting' },
    ]);
    assert.equal((await lab.known('kim'))?.is_active, true);
    assert.equal((await lab.run()).status, 'unchanged');
    assert.equal((await lab.run({ directoryId: second })).status, 'unchanged');
    await lab.admin.remove(dn);
  });

  it('are decided, and runs go by it: one person, two people, or asked again only after a change', async () => {
    const names = ['linked', 'apart', 'ignored'];
    const before = new Map<string, unknown>();
    const dns = await lab.people([...names, 'friend']);
    await lab.run();
    for (const name of names) before.set(name, (await lab.known(name))?.id);
    const friend = (await lab.known('friend'))?.id;
    await lab.fixture.sql.query(
      'INSERT INTO favorites (owner_id, user_id, added_at) SELECT $1, unnest($2::uuid[]), now()',
      [friend, [...before.values()]],
    );
    for (const dn of dns.slice(0, names.length)) await lab.admin.remove(dn);
    const again = await lab.people(names);
    await lab.run();
    await lab.run();

    const app = await Harness.start({ clock: new TestClock(lab.fixture.clock.now()), database: lab.fixture.database });
    try {
      const { token } = await app.person({ roles: ['system_admin'] });
      const queued = await app.request('GET', '/ad-sync/conflicts?state=waiting', { token });
      const { data: waiting } = queued.body as { data: { id: string; newcomer: { username: string } }[] };
      const decisions = { linked: 'link', apart: 'keep_apart', ignored: 'ignore' };
      for (const [name, decision] of Object.entries(decisions)) {
        const conflict = waiting.find(({ newcomer }) => newcomer.username === lab.login(name));
        const answer = await app.request('POST', `/ad-sync/conflicts/${conflict?.id}`, { token, body: { decision } });
        assert.equal(answer.status, 200, name);
      }
    } finally {
      await app.close();
    }

    assert.equal((await lab.run()).status, 'unchanged');
    assert.equal((await lab.run({ mode: 'delta' })).status, 'unchanged');
    for (const dn of again) await lab.admin.modify(dn, 'replace', 'title', '대리');
    const { status, counts } = await lab.run({ mode: 'delta' });
    assert.deepEqual([status, counts.update, counts.create, counts.missing], ['succeeded', names.length, 0, 0]);
    assert.deepEqual(await lab.fixture.rows(`SELECT kind FROM ad_sync_conflicts WHERE state = 'waiting'`), []);

    // Who left may have had to give up their login.
    const accounts = async (name: string) =>
      lab.fixture.rows<{ id: string; is_active: boolean; position: string | null }>(
        'SELECT id, is_active, position FROM users WHERE lower(username) = lower($1) OR id = $2 ORDER BY is_active',
        [lab.login(name), before.get(name)],
      );
    assert.deepEqual(await accounts('linked'), [{ id: before.get('linked'), is_active: true, position: '대리' }]);
    for (const name of ['apart', 'ignored']) {
      const [old, present, ...more] = await accounts(name);
      assert.deepEqual(old, { id: before.get(name), is_active: false, position: null });
      assert.deepEqual([present?.is_active, present?.position, more.length], [true, '대리', 0]);
    }
    const shown = await lab.fixture.rows(
      'SELECT u.id FROM favorites f JOIN users u ON u.id = f.user_id AND u.is_active WHERE f.owner_id = $1',
      [friend],
    );
    assert.deepEqual(shown, [{ id: before.get('linked') }]);

    await lab.disable(again[0] ?? '');
    await lab.run();
    assert.equal((await accounts('linked'))[0]?.is_active, false);
  });
}
