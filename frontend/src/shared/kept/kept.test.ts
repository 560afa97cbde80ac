import assert from 'node:assert/strict';
import { formatKept, parseKept, withKept, withoutKept, type Kept } from './kept';

const reason: Kept = {
  key: 'access-request:/admin/directory',
  kind: 'access-request',
  value: '동기화를 맡았습니다.',
  excerpt: '동기화를 맡았습니다.',
  page: '/admin/directory',
};

describe('what was written and not sent', () => {
  it('comes back as it was kept', () => {
    assert.deepEqual(parseKept(formatKept([reason])), [reason]);
  });
  it('is one thing a key: what is written anew takes the place of what was there', () => {
    const again = { ...reason, value: '맡게 되었습니다.' };
    assert.deepEqual(withKept([reason], again), [again]);
    assert.deepEqual(withoutKept([again], reason.key), []);
  });
  it('is nothing where it cannot be read', () => {
    for (const text of [null, '', '{', '[]', '{"version":2,"items":[]}', '{"version":1,"items":"x"}'])
      assert.deepEqual(parseKept(text), []);
    assert.deepEqual(parseKept(JSON.stringify({ version: 1, items: [null, 1, { key: 'x' }, reason] })), [reason]);
    assert.deepEqual(parseKept(formatKept([{ ...reason, kind: 'poem' } as unknown as Kept])), []);
  });
});
