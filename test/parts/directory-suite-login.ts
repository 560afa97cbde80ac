import assert from 'node:assert/strict';
import { pino } from 'pino';
import { systemClock } from '../../backend/src/platform/clock.js';
import { Unavailable } from '../../backend/src/platform/errors.js';
import type { DirectoryConfig } from '../../backend/src/features/directory/directory-config.js';
import { DirectoryLoginService } from '../../backend/src/features/directory/directory-login.service.js';
import { bytes } from '../../backend/src/features/directory/entry.js';
import { uuidOfGuid } from '../../backend/src/features/directory/guid.js';
import { KeptDirectories } from '../../backend/src/features/directory/kept-directories.js';
import { accountDn, accountNames, type AccountName } from './company-accounts.js';
import { DirectoryAdmin } from './directory-admin.js';
import { boundTo, companyIn, configOf, serversOf, targetOf } from './directory-of.js';
import { Front } from './front.js';
import { freePort } from './port.js';
import type { TestDirectory } from './test-directory.js';

const WRONG = 'Wrong-Passw0rd-1';

/** Logins against a directory configured like this; a changed configuration counts at once. */
function loginsAgainst(config: DirectoryConfig): { logins: DirectoryLoginService; close: () => void } {
  const nothing = () => Promise.resolve([]);
  const queries = { query: nothing, prepared: nothing };
  const directories = new KeptDirectories(queries, { enabled: () => Promise.resolve([config]) });
  const logger = pino({ enabled: false });
  return {
    logins: new DirectoryLoginService(directories, systemClock, logger),
    close: () => {
      directories.close();
    },
  };
}

export function loginRules(given: () => TestDirectory): void {
  describe('when people log in', () => {
    let logins: DirectoryLoginService;
    let close = (): void => undefined;
    before(() => {
      ({ logins, close } = loginsAgainst(configOf(given())));
    });
    after(() => {
      close();
    });

    const answer = async (name: string, password = given().personPassword): Promise<string> => {
      const found = await logins.login({ name, password });
      return found.outcome === 'accepted' ? 'accepted' : found.code;
    };

    it('knows them by login name, by domain and name, by UPN and by mail address', async () => {
      const { domain, netbios } = given();
      const name = accountNames.ready;
      for (const form of [
        name,
        name.toUpperCase(),
        ` ${name} `,
        `${netbios}\\${name}`,
        `${domain}\\${name}`,
        `${name}@${domain}`,
      ])
        assert.equal(await answer(form), 'accepted', form);
      assert.equal(await answer(`${accountNames.changing}@mail.example`), 'accepted');
      assert.equal(await answer(`OTHER\\${name}`), given().saysItsDomain ? 'LOGIN_FAILED' : 'accepted');
    });

    it('tells who they are by their GUID, whatever their name is written like', async () => {
      const connection = await boundTo(given());
      const entry = await connection.read(accountDn(companyIn(given()), 'ready'), ['objectGUID']);
      connection.close();
      const guid = uuidOfGuid((entry && bytes(entry, 'objectGUID')) ?? Buffer.alloc(0));
      const found = await logins.login({ name: accountNames.ready, password: given().personPassword });
      assert.equal(found.account?.objectGuid, guid);
      const open = { isDisabled: false, isExpired: false, expiresAt: null, mustChangePassword: false };
      assert.deepEqual(found.account?.state, open);
    });

    it('lets in people of the company, whatever their names hold', async () => {
      const company = companyIn(given());
      for (const number of [1, 2, 3, 4, 5, 6]) assert.equal(await answer(company.person(number).login), 'accepted');
    });

    it('answers a wrong password and an unknown name alike', async () => {
      assert.equal(await answer(accountNames.ready, WRONG), 'LOGIN_FAILED');
      assert.equal(await answer('nobody'), 'LOGIN_FAILED');
      assert.equal(await answer(''), 'LOGIN_FAILED');
      assert.equal(await answer('@'), 'LOGIN_FAILED');
    });

    it('takes as much trouble over an unknown name as over a wrong password', async () => {
      const front = await Front.before(targetOf(given().url));
      const own = loginsAgainst(configOf(given(), { servers: serversOf(`ldaps://localhost:${front.port}`) }));
      const connections: number[] = [];
      for (const name of ['nobody', accountNames.ready, 'nobody', accountNames.ready]) {
        await own.logins.login({ name, password: WRONG });
        connections.push(front.connections);
      }
      assert.deepEqual(connections, [2, 3, 4, 5]);
      own.close();
      await front.close();
    });

    it('takes no part of a name for a filter', async () => {
      for (const name of [
        '*',
        '*)(uid=*',
        'acct-*',
        `${accountNames.ready})(|(cn=*`,
        'acct\\2dready',
        '\0',
        ')(',
        '\\',
      ])
        assert.equal(await answer(name), 'LOGIN_FAILED', name);
    });

    it('refuses an empty password without asking anybody', async () => {
      const front = await Front.before(targetOf(given().url));
      const own = loginsAgainst(configOf(given(), { servers: serversOf(`ldaps://localhost:${front.port}`) }));
      const found = await own.logins.login({ name: accountNames.ready, password: '' });
      assert.deepEqual(found, { outcome: 'refused', code: 'LOGIN_FAILED', account: undefined });
      assert.equal(front.connections, 0);
      own.close();
      await front.close();
    });

    it('tells that an account is shut only to whoever knows the password', async () => {
      const told: Partial<Record<AccountName, string>> = {
        disabled: 'ACCOUNT_DISABLED',
        expired: 'ACCOUNT_EXPIRED',
        mustChange: 'PASSWORD_MUST_CHANGE',
      };
      for (const [name, code] of Object.entries(told)) {
        const login = accountNames[name as AccountName];
        assert.equal(await answer(login), code);
        assert.equal(await answer(login, WRONG), 'LOGIN_FAILED');
      }
    });

    it('tells that now is not the time to log in only to whoever knows the password', async function () {
      if (!given().keepsHours) return;
      const admin = await DirectoryAdmin.of(given());
      await admin.modify(accountDn(companyIn(given()), 'otherTwin'), 'replace', 'logonHours', Buffer.alloc(21));
      admin.close();
      assert.equal(await answer(accountNames.otherTwin), 'LOGIN_NOT_ALLOWED_NOW');
      assert.equal(await answer(accountNames.otherTwin, WRONG), 'LOGIN_FAILED');
    });

    it('gives the state of the account it has read, so that a disabled one ends at once', async () => {
      const found = await logins.login({ name: accountNames.disabled, password: WRONG });
      assert.equal(found.account?.state?.isDisabled, true);
    });

    it('knows nobody outside the configured bases and filter', async () => {
      assert.equal(await answer(accountNames.outsider), 'LOGIN_FAILED');
      assert.equal(await answer('Administrator', given().adminPassword), 'LOGIN_FAILED');
    });

    it('takes a mail address that two people have for neither', async () => {
      const { domain } = given();
      assert.equal(await answer(`twins@${domain}`), 'LOGIN_FAILED');
      assert.equal(await answer(`${accountNames.twin}@${domain}`), 'accepted');
    });

    it('gives a name to its owner, not to whoever has it as mail address', async () => {
      const owner = await logins.login({ name: accountNames.ready, password: given().personPassword });
      const found = await logins.login({
        name: `${accountNames.ready}@${given().domain}`,
        password: given().personPassword,
      });
      assert.equal(found.outcome, 'accepted');
      assert.equal(found.account.objectGuid, owner.account?.objectGuid);
    });

    it('asks only the directory a person belongs to', async () => {
      const other = await logins.login({
        name: accountNames.ready,
        password: given().personPassword,
        directoryId: '01990000-0000-7000-8000-000000000000',
      });
      assert.deepEqual(other, { outcome: 'refused', code: 'LOGIN_FAILED', account: undefined });
    });

    it('says that it cannot be reached while it is away, and goes on when it is back', async () => {
      const front = await Front.before(targetOf(given().url));
      const own = loginsAgainst(configOf(given(), { servers: serversOf(`ldaps://localhost:${front.port}`) }));
      const login = () => own.logins.login({ name: accountNames.ready, password: given().personPassword });
      assert.equal((await login()).outcome, 'accepted');
      await front.close();
      await assert.rejects(login(), (error) => error instanceof Unavailable && error.code === 'DIRECTORY_UNAVAILABLE');
      await front.reopen();
      assert.equal((await login()).outcome, 'accepted');
      own.close();
      await front.close();
    });

    it('blames itself, not the person, where its own account is refused', async () => {
      const own = loginsAgainst(configOf(given(), { bindPassword: WRONG }));
      const login = () => own.logins.login({ name: accountNames.ready, password: given().personPassword });
      await assert.rejects(login(), (error) => error instanceof Unavailable && error.code === 'DIRECTORY_UNAVAILABLE');
      own.close();
    });

    it('goes by the next controller while the first is away', async () => {
      const servers = serversOf(`ldaps://127.0.0.1:${await freePort()} ${given().url}`);
      const own = loginsAgainst(configOf(given(), { servers }));
      assert.equal(
        (await own.logins.login({ name: accountNames.ready, password: given().personPassword })).outcome,
        'accepted',
      );
      own.close();
    });

    it('does without a base that is gone', async () => {
      const own = loginsAgainst(configOf(given(), { baseDns: [`OU=Nowhere,${given().base}`, given().accountsBase] }));
      assert.equal(
        (await own.logins.login({ name: accountNames.ready, password: given().personPassword })).outcome,
        'accepted',
      );
      own.close();
    });

    it('keeps one connection for its searches, and opens one for each password', async () => {
      const front = await Front.before(targetOf(given().url));
      const own = loginsAgainst(configOf(given(), { servers: serversOf(`ldaps://localhost:${front.port}`) }));
      for (let k = 0; k < 3; k++)
        await own.logins.login({ name: accountNames.ready, password: given().personPassword });
      assert.equal(front.connections, 4);
      own.close();
      await front.close();
    });

    it('is left alone for a minute after five failures', async () => {
      const front = await Front.before(targetOf(given().url));
      const own = loginsAgainst(configOf(given(), { servers: serversOf(`ldaps://localhost:${front.port}`) }));
      front.cutAfter = -1;
      const login = () => own.logins.login({ name: accountNames.ready, password: given().personPassword });
      for (let k = 0; k < 5; k++) await assert.rejects(login(), Unavailable);
      const asked = front.connections;
      await assert.rejects(login(), Unavailable);
      assert.equal(front.connections, asked);
      own.close();
      await front.close();
    });

    describe('and change their password', () => {
      const change = async (name: string, currentPassword: string, newPassword: string): Promise<string> => {
        const found = await logins.changePassword({ person: { name }, currentPassword, newPassword });
        return found.outcome === 'accepted' ? 'accepted' : found.code;
      };

      it('can do so with the right old one and one that the directory accepts', async () => {
        const name = accountNames.changing;
        const chosen = 'Neu-é한글-Passw0rd-2';
        assert.equal(await change(name, WRONG, chosen), 'LOGIN_FAILED');
        assert.equal(await change(name, given().personPassword, 'short'), 'PASSWORD_REFUSED_BY_DIRECTORY');
        assert.equal(await answer(name), 'accepted');
        assert.equal(await change(name, given().personPassword, chosen), 'accepted');
        assert.equal(await answer(name, chosen), 'accepted');
      });

      it('must do so before they get in, where somebody has said so', async () => {
        const name = accountNames.mustChange;
        assert.equal(await answer(name), 'PASSWORD_MUST_CHANGE');
        assert.equal(await change(name, given().personPassword, 'Chosen-Passw0rd-3'), 'accepted');
        assert.equal(await answer(name, 'Chosen-Passw0rd-3'), 'accepted');
      });

      it('cannot where the account is shut, and do not learn that it is', async () => {
        assert.equal(await change(accountNames.disabled, given().personPassword, 'Chosen-Passw0rd-3'), 'LOGIN_FAILED');
        assert.equal(await change(accountNames.outsider, given().personPassword, 'Chosen-Passw0rd-3'), 'LOGIN_FAILED');
      });
    });

    describe('with wrong passwords', () => {
      const policy = {
        lockoutThreshold: '3',
        lockOutObservationWindow: '-18000000000',
        lockoutDuration: '-18000000000',
      };
      let kept: Record<string, string> = {};
      const setPolicy = async (values: Readonly<Record<string, string>>): Promise<void> => {
        const admin = await DirectoryAdmin.of(given());
        // A duration may not be shorter than its window, at no moment.
        for (const name of ['lockoutDuration', 'lockOutObservationWindow', 'lockoutThreshold'])
          if (values[name] !== undefined) await admin.modify(given().base, 'replace', name, values[name]);
        admin.close();
      };
      before(async () => {
        const connection = await boundTo(given());
        const head = await connection.read(given().base, Object.keys(policy));
        connection.close();
        kept = Object.fromEntries(
          Object.keys(policy).map((name) => [name, String(head && bytes(head, name)?.toString())]),
        );
        await setPolicy(policy);
      });
      after(() => setPolicy(kept));

      it('are locked out as the domain says, which Maru knows beforehand', async () => {
        const own = loginsAgainst(configOf(given()));
        const [name, password] = [accountNames.lockable, given().personPassword];
        assert.deepEqual(await own.logins.lockoutPolicy(configOf(given()).id), { threshold: 3, windowSeconds: 1800 });
        assert.equal((await own.logins.login({ name, password })).outcome, 'accepted');
        for (let k = 0; k < 3; k++) await answer(name, WRONG);
        assert.equal(await answer(name), 'ACCOUNT_LOCKED');
        assert.equal(await answer(name, WRONG), 'ACCOUNT_LOCKED');
        own.close();
      });
    });
  });
}
