import assert from 'node:assert/strict';
import { returnTo } from './return-to';

const at = (address: string, start = '/') => returnTo(new URL(address, 'https://maru.example'), start);

describe('after signing in one comes', () => {
  it('to the page that was asked for', () => {
    assert.equal(at('/people/1?view=chart'), null);
    assert.equal(at('/login?next=%2Fpeople%3Fview%3Dchart'), '/people?view=chart');
  });
  it('to the start page where no page was asked for', () => {
    assert.equal(at('/', '/people'), '/people');
    assert.equal(at('/login', '/people'), '/people');
    assert.equal(at('/?edit', '/people'), null);
    assert.equal(at('/settings#sessions', '/people'), null);
  });
  it('home from the login page itself', () => {
    assert.equal(at('/login'), '/');
    assert.equal(at('/login?next=%2Flogin'), '/');
  });
  it('never to another site', () => {
    for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      assert.equal(at(`/login?next=${encodeURIComponent(evil)}`), '/');
  });
});
