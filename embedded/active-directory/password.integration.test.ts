import assert from 'node:assert/strict';
import { DEMO_PASSWORD, HANUL } from '../company/domain.js';
import { quoted, type TestClient } from './test/client.js';
import { Fixture } from './test/fixture.js';

const management = `OU=경영지원본부,${HANUL.peopleBase}`;
const dn = `CN=임지호,OU=재무팀,${management}`;
const login = 'employee@hanul.example';

describe('a change of password', () => {
  const fixture = new Fixture();
  let service: TestClient;
  beforeEach(async () => {
    await fixture.start();
    service = await fixture.service();
  });
  afterEach(() => fixture.stop());
  after(() => fixture.remove());

  const change = (old: string, fresh: string, entry = dn) =>
    service.modify(entry, [
      ['delete', 'unicodePwd', quoted(old)],
      ['add', 'unicodePwd', quoted(fresh)],
    ]);
  const refused = (code: number, words: RegExp) => (error: { code: number; message: string }) => {
    assert.equal(error.code, code);
    assert.match(error.message, words);
    return true;
  };
  const canLogIn = async (name: string, password: string) => (await fixture.anonymous()).bind(name, password);

  it('is made by whoever knows the old one, on anybody’s connection', async () => {
    await change(DEMO_PASSWORD, 'Quiet-river-42');
    await canLogIn(login, 'Quiet-river-42');
    await assert.rejects(canLogIn(login, DEMO_PASSWORD), refused(49, /data 52e/));
    await change('Quiet-river-42', '조용한 강가 Aa1');
    await canLogIn(login, '조용한 강가 Aa1');
  });
  it('lets in whoever had to make it', async () => {
    await assert.rejects(canLogIn('mustchange@hanul.example', DEMO_PASSWORD), refused(49, /data 773/));
    await change(DEMO_PASSWORD, 'Quiet-river-42', `CN=남새봄,OU=총무팀,${management}`);
    await canLogIn('mustchange@hanul.example', 'Quiet-river-42');
  });
  it('survives a restart', async () => {
    const last = 'Third-stone-7!';
    await change('조용한 강가 Aa1', last);
    await fixture.restart();
    await canLogIn(login, last);
  });
  it('is refused with a wrong old one, which counts as a wrong password', async () => {
    for (let time = 0; time < 10; time += 1) {
      await assert.rejects(change('wrong', 'Quiet-river-43'), refused(19, /^00000056: /));
    }
    await assert.rejects(change('Third-stone-7!', 'Quiet-river-43'), refused(19, /^00000775: /));
    await assert.rejects(canLogIn(login, 'Third-stone-7!'), refused(49, /data 775/));
    fixture.minutesLater(16);
    await canLogIn(login, 'Third-stone-7!');
  });
  for (const [reason, fresh] of [
    ['is too short', 'Aa-4567'],
    ['has too few kinds of signs', 'onlysmallletters'],
    ['holds the login', 'Employee-2026'],
    ['is the present one', 'Third-stone-7!'],
    ['was an earlier one', 'Quiet-river-42'],
  ] as const) {
    it(`is refused when the new one ${reason}`, async () => {
      await assert.rejects(change('Third-stone-7!', fresh), refused(19, /^0000052D: /));
      await canLogIn(login, 'Third-stone-7!');
    });
  }
  it('takes only a password in quotes as UTF-16', async () => {
    for (const bytes of [Buffer.from('"Quiet-river-44"'), Buffer.from('Quiet-river-44', 'utf16le'), Buffer.alloc(0)]) {
      await assert.rejects(
        service.modify(dn, [
          ['delete', 'unicodePwd', bytes],
          ['add', 'unicodePwd', bytes],
        ]),
        refused(53, /^0000001F: /),
      );
    }
  });
  it('without the old one is a reset, and an administrator’s', async () => {
    await assert.rejects(service.modify(dn, [['replace', 'unicodePwd', quoted('Quiet-river-45')]]), { code: 50 });
    const administrator = await fixture.administrator();
    await assert.rejects(
      administrator.modify(dn, [['replace', 'unicodePwd', quoted('short')]]),
      refused(53, /^0000052D: /),
    );
    await administrator.modify(dn, [['replace', 'unicodePwd', quoted('Quiet-river-45')]]);
    await administrator.modify(dn, [['replace', 'pwdLastSet', '0']]);
    await assert.rejects(canLogIn(login, 'Quiet-river-45'), refused(49, /data 773/));
    await administrator.modify(dn, [['replace', 'pwdLastSet', '-1']]);
    await canLogIn(login, 'Quiet-river-45');
  });
  it('is nobody’s who has not logged in', async () => {
    const anonymous = await fixture.anonymous();
    await assert.rejects(
      anonymous.modify(dn, [
        ['delete', 'unicodePwd', quoted('Quiet-river-45')],
        ['add', 'unicodePwd', quoted('Quiet-river-46')],
      ]),
      { code: 1 },
    );
  });
});
