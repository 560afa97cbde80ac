import assert from 'node:assert/strict';
import { endOfDay } from './clock.js';

describe('the end of today', () => {
  it("is midnight of the organisation's time zone", () => {
    assert.equal(endOfDay(new Date('2026-09-17T00:00:00Z'), 'Asia/Seoul').toISOString(), '2026-09-17T15:00:00.000Z');
    assert.equal(endOfDay(new Date('2026-09-17T15:00:00Z'), 'Asia/Seoul').toISOString(), '2026-09-18T15:00:00.000Z');
  });

  it('is right on the day the clocks are changed', () => {
    const zone = 'America/New_York';
    assert.equal(endOfDay(new Date('2026-03-08T05:30:00Z'), zone).toISOString(), '2026-03-09T04:00:00.000Z');
    assert.equal(endOfDay(new Date('2026-11-01T04:30:00Z'), zone).toISOString(), '2026-11-02T05:00:00.000Z');
  });
});
