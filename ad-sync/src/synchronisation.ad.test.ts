import assert from 'node:assert/strict';
import { run } from '../../test/parts/run.js';
import { startSamba, type SambaAd } from '../../test/parts/samba-ad.js';
import { deltaSafetySuite } from '../test/suite-delta-safety.js';
import { deltasSuite } from '../test/suite-deltas.js';
import { conflictsSuite } from '../test/suite-conflicts.js';
import { killedSuite } from '../test/suite-killed.js';
import { peopleSuite } from '../test/suite-people.js';
import { photosSuite } from '../test/suite-photos.js';
import { propertySuite } from '../test/suite-property.js';
import { runsSuite } from '../test/suite-runs.js';
import { wrongStepsSuite } from '../test/suite-wrong-steps.js';
import { Lab } from '../test/lab.js';
import { SyncFixture } from '../test/sync-fixture.js';

const people = 5_000;
const attributes = [
  'objectGUID',
  'userAccountControl',
  'accountExpires',
  'primaryGroupID',
  'givenName',
  'sn',
  'sAMAccountName',
  'userPrincipalName',
  'displayName',
  'cn',
  'mail',
  'employeeNumber',
  'employeeID',
  'telephoneNumber',
  'ipPhone',
  'mobile',
  'physicalDeliveryOfficeName',
  'title',
  'manager',
];

describe('a synchronisation with Samba', function () {
  this.timeout(600_000);
  let samba: SambaAd;
  before(async () => {
    samba = await startSamba({ people, ip: '127.0.0.31' });
  });
  after(() => samba.stop());

  describe('people', () => peopleSuite(() => samba));
  describe('runs', () => runsSuite(() => samba));
  describe('conflicts', () => conflictsSuite(() => samba));
  describe('an administrator’s wrong step', () => wrongStepsSuite(() => samba));
  describe('deltas', () => deltasSuite(() => samba));
  describe('deltas and safety', () => deltaSafetySuite(() => samba));
  describe('photos', () => photosSuite(() => samba));
  describe('killed', () => killedSuite(() => samba));
  describe('random changes', () => propertySuite(() => samba));

  it('over StartTLS brings in the same people', async () => {
    const lab = await Lab.open(samba, samba.startTlsUrl === undefined ? {} : { url: samba.startTlsUrl });
    try {
      await lab.people(['one', 'two']);
      assert.deepEqual([samba.startTlsUrl !== undefined, (await lab.run()).counts.create], [true, 2]);
    } finally {
      await lab.close();
    }
  });

  it('loses nobody where the account may not read their base any more', async () => {
    const lab = await Lab.open(samba);
    try {
      await lab.people(['one', 'two', 'three'], await lab.unit('팀', await lab.unit('본부')));
      await lab.run();
      await samba.hideBelow(lab.base);
      // What is there and says nothing of itself is an error each, and no absence.
      const { problems, counts } = await lab.run();
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['STATE_UNREADABLE', 'STATE_UNREADABLE', 'STATE_UNREADABLE'],
      );
      assert.deepEqual([counts.missing, counts.disable, counts.move], [0, 0, 0]);
      await lab.run({ mode: 'delta' });
      const active = await lab.fixture.rows('SELECT FROM users WHERE is_active AND missing_since IS NULL');
      assert.equal(active.length, 3);
      // Nor do the departments they are in go.
      const units = await lab.fixture.rows<{ name: string }>(
        'SELECT name FROM departments WHERE is_active ORDER BY name',
      );
      assert.deepEqual(
        units.map(({ name }) => name),
        ['본부', '팀'],
      );
    } finally {
      await lab.close();
    }
  });

  describe(`of ${people} people`, () => {
    let fixture: SyncFixture;
    before(async () => {
      fixture = await SyncFixture.start({
        url: samba.url,
        ca: samba.ca,
        bindDn: samba.service,
        bindPassword: samba.servicePassword,
        baseDns: [samba.peopleBase],
        groupMapping: [
          { group: `CN=그룹 01,${samba.groupBase}`, role: 'system_admin' },
          { group: `CN=전체 직원,${samba.groupBase}`, role: 'employee' },
        ],
      });
    });
    after(() => fixture.close());

    it('brings everybody in, in the time of a dump or little more', async () => {
      const dump = await timed(() => dumped(samba));
      const first = await timed(() => fixture.run());
      assert.deepEqual([first.result.status, first.result.synced], ['succeeded', people]);
      const again = await timed(() => fixture.run());
      assert.equal(again.result.status, 'unchanged');
      const ratio = (seconds: number): string => `${(seconds / dump.seconds).toFixed(2)} ×`;
      process.stdout.write(
        `      ldapsearch ${dump.seconds.toFixed(2)} s; first run ${ratio(first.seconds)}, unchanged ${ratio(again.seconds)}\n`,
      );
      const [found] = await fixture.rows<{ all: number; escaped: number; members: number }>(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE ad_dn !~ '[가-힣]')::int AS escaped,
           (SELECT count(DISTINCT user_id)::int FROM user_roles WHERE source LIKE 'group:%') AS members FROM users`,
      );
      assert.deepEqual([found?.all, found?.escaped], [people, 0]);
      // The group of everybody has more members than a domain controller gives at once.
      assert.ok((found?.members ?? 0) > 4_500);
    });
  });
});

/** What ldapsearch gives of the same people and attributes. */
async function dumped({ url, caFile, service, servicePassword, peopleBase }: SambaAd): Promise<void> {
  const filter = '(&(objectCategory=person)(objectClass=user))';
  const search = [
    '-x',
    '-LLL',
    '-H',
    url,
    '-D',
    service,
    '-w',
    servicePassword,
    '-E',
    'pr=1000/noprompt',
    '-b',
    peopleBase,
  ];
  const dump = await run('ldapsearch', [...search, filter, ...attributes], { env: { LDAPTLS_CACERT: caFile } });
  assert.equal(dump.match(/^dn:/gm)?.length, people);
}

async function timed<T>(act: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const since = performance.now();
  const result = await act();
  return { result, seconds: (performance.now() - since) / 1_000 };
}
