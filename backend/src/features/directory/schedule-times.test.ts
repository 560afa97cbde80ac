import assert from 'node:assert/strict';
import { BadSchedule, lastTime, nextTime, nextTimes } from './schedule-times.js';

const seoul = 'Asia/Seoul';

describe('the times of a schedule', () => {
  it("follow the organisation's clock, not UTC", () => {
    const now = new Date('2026-09-17T10:00:00Z');
    assert.deepEqual(lastTime('0 2 * * *', seoul, now), new Date('2026-09-16T17:00:00Z'));
    assert.deepEqual(nextTime('0 2 * * *', seoul, now), new Date('2026-09-17T17:00:00Z'));
  });
  it('count the very moment as come', () => {
    const now = new Date('2026-09-17T10:05:00Z');
    assert.deepEqual(lastTime('*/5 * * * *', seoul, now), now);
    assert.deepEqual(nextTime('*/5 * * * *', seoul, now), new Date('2026-09-17T10:10:00Z'));
  });
  it('can be told several ahead', () => {
    const now = new Date('2026-09-17T10:00:00Z');
    assert.deepEqual(nextTimes('0 2 * * *', seoul, now, 2), [
      new Date('2026-09-17T17:00:00Z'),
      new Date('2026-09-18T17:00:00Z'),
    ]);
  });
  it('have five fields: no seconds, no text', () => {
    for (const wrong of ['* * * * * *', 'nightly', '61 * * * *', '* * * *', '']) {
      assert.throws(() => nextTime(wrong, seoul, new Date()), BadSchedule);
    }
  });
});
