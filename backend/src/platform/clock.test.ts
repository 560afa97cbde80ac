import assert from 'node:assert/strict';
import { endOfDay, today } from './clock.js';

describe('today', () => {
  it('is the day of a time zone', () => {
    const evening = new Date('2026-09-16T15:30:00Z');
    assert.equal(today(evening, 'Asia/Seoul'), '2026-09-17');
    assert.equal(today(evening, 'America/Los_Angeles'), '2026-09-16');
  });
});

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
