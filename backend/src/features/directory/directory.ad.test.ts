import assert from 'node:assert/strict';
import { configOf } from '../../../../test/parts/directory-of.js';
import { directorySuite } from '../../../../test/parts/directory-suite.js';
import { startSamba, type SambaAd } from '../../../../test/parts/samba-ad.js';
import { systemClock } from '../../platform/clock.js';
import { testConnection } from './connection-test.js';

directorySuite('Samba 4', () => startSamba({ people: 1600, ip: '127.0.0.21' }));

describe('a base that the service account may not read', function () {
  this.timeout(180_000);
  let samba: SambaAd;
  before(async () => {
    samba = await startSamba({ people: 1600, ip: '127.0.0.24' });
    await samba.hideBelow(samba.accountsBase);
  });
  after(() => samba.stop());

  it('looks empty to it and not missing, so that the connection test has to warn', async () => {
    const { ok, steps } = await testConnection(configOf(samba, { baseDns: [samba.accountsBase] }), systemClock);
    assert.ok(ok);
    const count = steps.find(({ step }) => step === 'count');
    assert.equal(count?.state, 'warning');
    assert.deepEqual(count.detail, { code: 'PEOPLE_FOUND', base: samba.accountsBase, count: 0, more: false });
  });
});
