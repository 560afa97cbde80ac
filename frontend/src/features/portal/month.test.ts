import assert from 'node:assert/strict';
import { isSunday, otherMonth, weeksOf } from './month';

describe('a month', () => {
  it('is shown in whole weeks from Sunday', () => {
    const weeks = weeksOf('2026-09');
    assert.equal(weeks.length, 5);
    assert.deepEqual([weeks[0]?.[0], weeks[4]?.[6]], ['2026-08-30', '2026-10-03']);
    assert.ok(weeks.every(([sunday = '']) => isSunday(sunday)));
  });
  it('may fit in four weeks or need six', () => {
    assert.deepEqual([weeksOf('2026-02').length, weeksOf('2026-08').length], [4, 6]);
  });
  it('is followed by the next one, over the year too', () => {
    assert.deepEqual([otherMonth('2026-12', 1), otherMonth('2026-01', -1)], ['2027-01', '2025-12']);
  });
});
