import assert from 'node:assert/strict';
import { connect } from '../../backend/src/features/directory/ldap-client.js';
import {
  DirectoryRefused,
  DirectoryUnreachable,
  type Unreachable,
} from '../../backend/src/features/directory/ldap-errors.js';
import { bound } from '../../backend/src/features/directory/open-directory.js';
import { Authority } from './certificate.js';
import { boundTo, serversOf, targetOf } from './directory-of.js';
import { certificateShown, Front } from './front.js';
import { freePort } from './port.js';
import type { TestDirectory } from './test-directory.js';

const unreachable = (kind: Unreachable, reason?: string) => (error: unknown) =>
  error instanceof DirectoryUnreachable && error.kind === kind && (reason === undefined || error.reason === reason);

export function protectionRules(given: () => TestDirectory): void {
  describe('when a connection is opened', () => {
    let authority: Authority;
    before(async () => {
      authority = await Authority.create('another authority');
    });

    it('is trusted only under the authority that is configured', async () => {
      await assert.rejects(connect(serversOf(given().url), { ca: authority.pem }), unreachable('tls'));
      await assert.rejects(connect(serversOf(given().url)), unreachable('tls'));
    });

    it('is trusted only under its own name', async () => {
      const shown = await certificateShown(await authority.issue({ names: ['dc1.other.example'] }));
      const servers = serversOf(`ldaps://localhost:${shown.port}`);
      await assert.rejects(connect(servers, { ca: authority.pem }), unreachable('tls', 'ERR_TLS_CERT_ALTNAME_INVALID'));
      shown.close();
    });

    it('is not trusted past the end of its certificate', async () => {
      const shown = await certificateShown(await authority.issue({ names: ['localhost'], days: -1 }));
      const servers = serversOf(`ldaps://localhost:${shown.port}`);
      await assert.rejects(connect(servers, { ca: authority.pem }), unreachable('tls', 'CERT_HAS_EXPIRED'));
      shown.close();
    });

    it('is protected by StartTLS as by LDAPS, where there is that', async function () {
      const { startTlsUrl, ca, service, servicePassword } = given();
      if (startTlsUrl === undefined) return;
      await assert.rejects(connect(serversOf(startTlsUrl), { ca: authority.pem }), unreachable('tls'));
      const connection = await connect(serversOf(startTlsUrl), { ca });
      await connection.bind(service, servicePassword);
      assert.ok(connection.isOpen);
      connection.close();
    });

    it('goes to the next controller where one cannot be reached', async () => {
      const dead = `ldaps://127.0.0.1:${await freePort()} ldaps://nowhere.invalid`;
      const connection = await connect(serversOf(`${dead} ${given().url}`), { ca: given().ca });
      assert.deepEqual(connection.server, serversOf(given().url)[0]);
      connection.close();
      await assert.rejects(connect(serversOf(dead), { ca: given().ca }), unreachable('dns'));
    });

    it('stays with a controller that refuses the password, as each try counts', async () => {
      const fronts = [await Front.before(targetOf(given().url)), await Front.before(targetOf(given().url))];
      const servers = serversOf(fronts.map(({ port }) => `ldaps://localhost:${port}`).join(' '));
      await assert.rejects(
        bound(servers, { ca: given().ca }, given().service, 'wrong'),
        (error) => error instanceof DirectoryRefused && error.resultCode === 49 && error.subCode === '52e',
      );
      assert.deepEqual(
        fronts.map(({ connections }) => connections),
        [1, 0],
      );
      for (const front of fronts) await front.close();
    });

    it('says so where nothing comes back in time', async () => {
      const front = await Front.before(targetOf(given().url));
      front.cutAfter = -1;
      const servers = serversOf(`ldaps://localhost:${front.port}`);
      await assert.rejects(connect(servers, { ca: given().ca, connectTimeout: 2000 }), DirectoryUnreachable);
      await front.close();
    });

    it('never takes a search that was cut off for a whole one', async () => {
      const front = await Front.before(targetOf(given().url));
      const connection = await connect(serversOf(`ldaps://localhost:${front.port}`), { ca: given().ca });
      await connection.bind(given().service, given().servicePassword);
      front.cutAfter = 100_000;
      const search = {
        base: given().peopleBase,
        scope: 'sub',
        filter: '(objectClass=user)',
        attributes: ['displayName', 'manager'],
      } as const;
      let read = 0;
      await assert.rejects(async () => {
        for await (const page of connection.pages(search)) read += page.length;
      }, unreachable('lost'));
      assert.ok(read < given().people);
      assert.equal(connection.isOpen, false);
      await assert.rejects(connection.bind(given().service, given().servicePassword), unreachable('lost'));
      await front.close();
    });

    it('never sends an empty password', async () => {
      const connection = await boundTo(given());
      await assert.rejects(connection.bind(given().service, ''), RangeError);
      connection.close();
    });
  });
}
