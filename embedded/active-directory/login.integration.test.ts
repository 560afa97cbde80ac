import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, HANUL } from '../company/domain.js';
import { serverIdentity } from './certificate.js';
import { Fixture } from './test/fixture.js';
import { TestClient } from './test/client.js';

const people = HANUL.peopleBase;
const finance = `OU=재무팀,OU=경영지원본부,${people}`;

describe('a login at the directory', () => {
  const fixture = new Fixture();
  before(() => fixture.start());
  after(() => fixture.remove());

  const login = async (name: string, password = DEMO_PASSWORD) => {
    const client = await fixture.anonymous();
    await client.bind(name, password);
    return client;
  };
  const refusedWith = (data: string) => (error: { code: number; message: string }) => {
    assert.equal(error.code, 49);
    assert.match(
      error.message,
      new RegExp(`^80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data ${data}, v3839`),
    );
    return true;
  };

  for (const name of [
    'employee@hanul.example',
    'EMPLOYEE@HANUL.EXAMPLE',
    'HANUL\\employee',
    'hanul\\Employee',
    `CN=임지호,${finance}`,
    `cn=임지호, ou=재무팀,OU=경영지원본부, ${people}`,
  ]) {
    it(`takes the name ${name}`, async () => {
      const client = await login(name);
      assert.equal(
        (await client.one(people, '(sAMAccountName=employee)', { attributes: ['displayName'] })).text('displayName'),
        '임지호',
      );
    });
  }
  for (const name of [
    'employee',
    'OTHER\\employee',
    'employee@other.example',
    'nobody@hanul.example',
    `CN=없음,${finance}`,
    `OU=재무팀,OU=경영지원본부,${people}`,
    '*)(uid=*',
  ]) {
    it(`knows nobody called ${name}`, async () => {
      await assert.rejects(login(name), refusedWith('525'));
    });
  }
  it('is anonymous without a password, whatever the name', async () => {
    const client = await login('employee@hanul.example', '');
    await assert.rejects(client.search(people, '(objectClass=*)'), { code: 1 });
  });
  it('leaves the connection anonymous when it is refused', async () => {
    const client = await login('employee@hanul.example');
    await assert.rejects(client.bind('employee@hanul.example', 'wrong'), refusedWith('52e'));
    await assert.rejects(client.search(people, '(objectClass=*)'), { code: 1 });
  });
  it('tells why it is refused only to whoever has the right password', async () => {
    for (const [name, data] of [
      ['disabled', '533'],
      ['expired', '701'],
      ['mustchange', '773'],
    ] as const) {
      await assert.rejects(login(`${name}@hanul.example`, 'wrong'), refusedWith('52e'));
      await assert.rejects(login(`${name}@hanul.example`), refusedWith(data));
    }
  });
  it('is refused while locked, whatever the password', async () => {
    await assert.rejects(login('locked@hanul.example', 'wrong'), refusedWith('775'));
    await assert.rejects(login('locked@hanul.example'), refusedWith('775'));
  });
  it('is refused outside the hours allowed, from unnamed workstations, and with a password too old', async () => {
    const administrator = await fixture.administrator();
    const dn = `CN=정다은,${finance}`;
    await administrator.modify(dn, [['replace', 'logonHours', Buffer.alloc(21)]]);
    await assert.rejects(login(dn), refusedWith('530'));
    await administrator.modify(dn, [['replace', 'logonHours', Buffer.alloc(21, 0xff)]]);
    await administrator.modify(dn, [['replace', 'userWorkstations', 'PC-1']]);
    await assert.rejects(login(dn), refusedWith('531'));
    await administrator.modify(dn, [['delete', 'userWorkstations']]);
    await administrator.modify(HANUL.base, [['replace', 'maxPwdAge', '-36000000000']]);
    fixture.minutesLater(61);
    await assert.rejects(login(dn), refusedWith('532'));
    await administrator.modify(HANUL.base, [['replace', 'maxPwdAge', '-9223372036854775808']]);
    await login(dn);
  });

  describe('after wrong passwords', () => {
    const account = 'kskim@hanul.example';
    const wrong = async (times: number) => {
      for (let time = 0; time < times; time += 1) await assert.rejects(login(account, 'wrong'), refusedWith('52e'));
    };
    const counted = async () => {
      const found = await (
        await fixture.service()
      ).one(people, `(userPrincipalName=${account})`, {
        attributes: ['badPwdCount', 'lockoutTime', 'msDS-User-Account-Control-Computed'],
      });
      return { count: found.text('badPwdCount'), isLocked: found.text('msDS-User-Account-Control-Computed') === '16' };
    };

    it('counts them and forgets them at the right one', async () => {
      await wrong(9);
      assert.deepEqual(await counted(), { count: '9', isLocked: false });
      await login(account);
      assert.deepEqual(await counted(), { count: '0', isLocked: false });
    });
    it('forgets one after a quarter of an hour', async () => {
      await wrong(9);
      fixture.minutesLater(16);
      await wrong(9);
      await login(account);
    });
    it('locks the account at the tenth, for a quarter of an hour', async () => {
      await wrong(10);
      assert.equal((await counted()).isLocked, true);
      await assert.rejects(login(account), refusedWith('775'));
      fixture.minutesLater(14);
      await assert.rejects(login(account), refusedWith('775'));
      fixture.minutesLater(1);
      await login(account);
      assert.deepEqual(await counted(), { count: '0', isLocked: false });
    });
    it('begins to count anew when the lock is over', async () => {
      await wrong(10);
      fixture.minutesLater(15);
      await wrong(9);
      await login(account);
    });
    it('opens when an administrator unlocks it', async () => {
      await wrong(10);
      await (await fixture.administrator()).modify(`CN=김경수,${finance}`, [['replace', 'lockoutTime', '0']]);
      await login(account);
    });
  });

  describe('over TLS', () => {
    it('is made only where the certificate is of the authority', async () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'maru-authority-'));
      const { ca } = await serverIdentity(elsewhere, ['localhost'], new Date());
      rmSync(elsewhere, { recursive: true });
      await assert.rejects(TestClient.connect({ url: fixture.directory.url, caPem: ca }), /certificate|signature/i);
    });
    it('is made only under a name of the certificate', async () => {
      await assert.rejects(
        TestClient.connect(fixture.directory, { servername: 'dc9.hanul.example' }),
        /altnames|match/i,
      );
      const client = await TestClient.connect(fixture.directory, { servername: 'dc1.hanul.example' });
      client.close();
    });
  });
});
