import assert from 'node:assert/strict';
import { isComplete, NEW, reachOf, showsPasswordElsewhere, wholeOf, withEncryption, type Draft } from './draft';

const draft: Draft = {
  ...NEW,
  servers: ['dc1.hanul.example', ' ', 'dc2.hanul.example '],
  bindDn: 'svc@hanul.example',
  bindPassword: 'secret',
  baseDns: ['OU=a,DC=x', ''],
};

describe('a directory that is being set up', () => {
  it('goes as the contract has it, without lines that are empty', () => {
    const { serverUrl, baseDns, useLdaps, startTls } = reachOf(draft);
    assert.deepEqual(
      [serverUrl, baseDns, useLdaps, startTls],
      ['dc1.hanul.example dc2.hanul.example', ['OU=a,DC=x'], true, false],
    );
  });
  it('is called by its first server where nobody named it', () => {
    assert.equal(wholeOf(draft).name, 'dc1.hanul.example');
    assert.equal(wholeOf({ ...draft, name: '본사' }).name, '본사');
  });
  it('leaves out the password where the kept one is to stay', () => {
    assert.equal('bindPassword' in reachOf({ ...draft, bindPassword: '' }), false);
  });
  it('needs server, account, base and, where none is kept, the password', () => {
    assert.ok(isComplete(draft, false));
    assert.equal(isComplete({ ...draft, bindPassword: '' }, false), false);
    assert.ok(isComplete({ ...draft, bindPassword: '' }, true));
    assert.equal(isComplete({ ...draft, servers: [' '] }, true), false);
    assert.equal(isComplete({ ...draft, baseDns: [''] }, true), false);
  });
  it('asks for the password again where another server, encryption, authority or account would see it', () => {
    const shown = (change: Partial<Draft>) => showsPasswordElsewhere(draft, { ...draft, ...change });
    assert.ok(shown({ servers: ['evil.example'] }));
    assert.ok(shown({ encryption: 'starttls' }));
    assert.ok(shown({ port: 3269 }));
    assert.ok(shown({ ca: { name: 'x', pem: 'x' } }));
    assert.ok(shown({ bindDn: 'other@hanul.example' }));
    assert.equal(shown({ servers: ['dc1.hanul.example', 'dc2.hanul.example'], baseDns: ['DC=x'], name: 'x' }), false);
  });
  it('takes the port that goes with the encryption, unless another was chosen', () => {
    assert.equal(withEncryption(draft, 'starttls').port, 389);
    assert.equal(withEncryption({ ...draft, port: 3269 }, 'starttls').port, 3269);
  });
});
