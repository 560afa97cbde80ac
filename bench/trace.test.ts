import assert from 'node:assert/strict';
import { framesBetween, shownAfter, type TraceEvent } from './trace.js';

const event = (name: string, ts: number, dur?: number, tid = 1): TraceEvent => ({
  name,
  ph: dur === undefined ? 'R' : 'X',
  pid: 7,
  tid,
  ts: ts * 1_000,
  ...(dur !== undefined && { dur: dur * 1_000 }),
});

describe("Chromium's trace", () => {
  it('tells when what was marked came to the screen', () => {
    const events = [event('from', 10), event('Commit', 15, 1), event('until', 20), event('Commit', 24, 2)];
    assert.equal(shownAfter(events, 'from', 'until'), 16);
  });

  it('tells what each frame cost the main thread of the page, and of no other', () => {
    const events = [
      event('from', 0),
      event('RunTask', 1, 4),
      event('RunTask', 6, 30),
      event('RunTask', 6, 500, 2),
      event('Commit', 40, 1),
      event('RunTask', 45, 5),
      event('Commit', 52, 1),
      event('until', 60),
      event('RunTask', 61, 300),
      event('Commit', 400, 1),
    ];
    assert.deepEqual(framesBetween(events, 'from', 'until'), [34, 5]);
  });

  it('is not read where a mark is missing', () => {
    assert.throws(() => framesBetween([event('from', 0)], 'from', 'until'), /no mark until/);
  });
});
