import assert from 'node:assert/strict';
import { BadServer, nameOfServer, parseServers } from './servers.js';

const defaults = { port: 636, useLdaps: true };

describe('the list of domain controllers', () => {
  it('is tried in the order it is written', () => {
    assert.deepEqual(parseServers(' ldaps://a.example\n ldaps://b.example:3636 c.example', defaults), [
      { host: 'a.example', port: 636, tls: 'ldaps' },
      { host: 'b.example', port: 3636, tls: 'ldaps' },
      { host: 'c.example', port: 636, tls: 'ldaps' },
    ]);
  });
  it('falls back to the configured port and protection only for what a server leaves out', () => {
    const plain = { port: 1000, useLdaps: false };
    assert.deepEqual(parseServers('a ldaps://b LDAP://[::1]:1389 c:3389 ldap://d', plain), [
      { host: 'a', port: 1000, tls: 'starttls' },
      { host: 'b', port: 636, tls: 'ldaps' },
      { host: '::1', port: 1389, tls: 'starttls' },
      { host: 'c', port: 3389, tls: 'starttls' },
      { host: 'd', port: 389, tls: 'starttls' },
    ]);
  });
  it('names at least one server and nothing else', () => {
    for (const wrong of [
      '',
      ' ',
      'http://a',
      'ldaps://a/b',
      'ldaps://u:p@a',
      'a:0',
      'a:70000',
      '[1.2.3.4]',
      'ldaps://',
    ])
      assert.throws(() => parseServers(wrong, defaults), BadServer, wrong);
  });
  it('reads as host and port', () => {
    assert.equal(nameOfServer({ host: '::1', port: 636, tls: 'ldaps' }), '[::1]:636');
  });
});
