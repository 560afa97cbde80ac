import assert from 'node:assert/strict';
import { FileAddresses } from './file-addresses.js';

const key = (id: string) => ({ id, bytes: Buffer.alloc(32, id) });
const at = (time: string) => ({ now: () => new Date(time) });
const photo = 'photos/one.png';

/** What an address says, as the route is given it. */
function parts(address: string): [key: string, expires: number, signature: string] {
  const { pathname, searchParams } = new URL(address, 'http://maru');
  const of = (name: string) => searchParams.get(name) ?? '';
  return [pathname.replace('/api/v1/files/', ''), Number(of('expires')), of('signature')];
}

describe('the address of a photo', () => {
  const morning = new FileAddresses([key('a')], at('2026-09-17T00:00:00Z'));

  it('is the same all day and another one the next', () => {
    const evening = new FileAddresses([key('a')], at('2026-09-17T23:59:59Z'));
    assert.equal(morning.photo(photo), evening.photo(photo));
    assert.notEqual(new FileAddresses([key('a')], at('2026-09-18T00:00:00Z')).photo(photo), morning.photo(photo));
  });

  it('is good for a day at least, and not for ever', () => {
    const given = parts(new FileAddresses([key('a')], at('2026-09-17T23:59:59Z')).photo(photo));
    const isGoodAt = (time: string) => new FileAddresses([key('a')], at(time)).isGood(...given);
    assert.ok(isGoodAt('2026-09-18T23:59:58Z'));
    assert.ok(!isGoodAt('2026-09-19T00:00:00Z'));
  });

  it('names one photo and one time, and is made by Maru only', () => {
    const [name, expires, signed] = parts(morning.photo(photo));
    assert.ok(morning.isGood(name, expires, signed));
    assert.ok(!morning.isGood('photos/two.png', expires, signed));
    assert.ok(!morning.isGood(name, expires + 1, signed));
    assert.ok(!morning.isGood(name, expires, ''));
    assert.ok(!new FileAddresses([key('b')], at('2026-09-17T00:00:00Z')).isGood(name, expires, signed));
  });

  it('stays good while keys are changed', () => {
    const rotated = new FileAddresses([key('b'), key('a')], at('2026-09-17T12:00:00Z'));
    assert.ok(rotated.isGood(...parts(morning.photo(photo))));
    assert.notEqual(rotated.photo(photo), morning.photo(photo));
  });

  it('stands in answers wherever a person does', () => {
    const { inAnswers } = morning;
    const answer = { actor: { name: 'photos/one.png', profileImageUrl: photo }, people: [{ profileImageUrl: null }] };
    assert.deepEqual(JSON.parse(JSON.stringify(answer, inAnswers)), {
      actor: { name: 'photos/one.png', profileImageUrl: morning.photo(photo) },
      people: [{ profileImageUrl: null }],
    });
  });
});
