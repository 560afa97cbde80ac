import assert from 'node:assert/strict';
import type { SyncRun } from '../../api/types';
import { changesOf, daysOf, secondsOf } from './run-facts';

const counts = {
  create: 1,
  update: 2,
  move: 3,
  rename: 0,
  disable: 4,
  enable: 0,
  reappear: 0,
  missing: 50,
  conflict: 60,
  departments: 5,
  roles: 6,
};
const run = (more: Partial<SyncRun>): SyncRun => ({
  id: 'r',
  number: 1,
  directoryId: 'd',
  server: null,
  mode: 'full',
  readsAll: true,
  trigger: 'schedule',
  dryRun: false,
  status: 'succeeded',
  startedAt: '2026-09-17T01:00:00Z',
  completedAt: '2026-09-17T01:00:09.100Z',
  heartbeatAt: null,
  expiresAt: null,
  syncedCount: 0,
  errorCount: 0,
  counts,
  reason: null,
  reasonCode: null,
  planHash: null,
  ...more,
});
const daysBetween = (from: Date | string, to: Date | string) =>
  Math.floor(new Date(to).getTime() / 86_400_000) - Math.floor(new Date(from).getTime() / 86_400_000);

describe('what is told of a run', () => {
  it('counts what it changed, not whom it missed or who clashed', () => {
    assert.equal(changesOf(run({})), 21);
  });
  it('has no time where it goes on, or where its process stopped', () => {
    assert.equal(secondsOf(run({})), 9.1);
    assert.equal(secondsOf(run({ completedAt: null })), null);
    assert.equal(secondsOf(run({ status: 'aborted' })), null);
  });
});

describe('the last fourteen days', () => {
  const now = new Date('2026-09-17T12:00:00Z');
  it('keep a place for a day without a full run', () => {
    const days = daysOf([run({}), run({ startedAt: '2026-09-15T01:00:00Z' })], now, daysBetween);
    assert.equal(days.length, 14);
    assert.deepEqual(
      days.slice(-3).map((day) => day.run !== null),
      [true, false, true],
    );
  });
  it('take the last run of a day, and neither held nor dry ones', () => {
    const last = run({ id: 'last', startedAt: '2026-09-17T09:00:00Z' });
    const runs = [run({ status: 'held' }), run({ dryRun: true, status: 'planned' }), last, run({})];
    assert.equal(daysOf(runs, now, daysBetween).at(-1)?.run?.id, 'last');
  });
});
