import assert from 'node:assert/strict';
import type { SyncProgress } from '../../api/types';
import { heardProgress, paceOf } from './progress';

const said = (read: number, phase: SyncProgress['phase'] = 'reading'): SyncProgress => ({
  runId: 'r',
  directoryId: 'd',
  status: 'running',
  phase,
  read,
  planned: null,
  applied: null,
});

describe('the pace of a run', () => {
  it('is told after two seconds of reading, with the time left for as many as last time', () => {
    const first = heardProgress(undefined, said(0), 1_000);
    assert.deepEqual(paceOf(heardProgress(first, said(500), 2_000), 5_000), { rate: null, left: null });
    assert.deepEqual(paceOf(heardProgress(first, said(2_000), 5_000), 5_000), { rate: 500, left: 6 });
  });
  it('has no time left where more is read than last time, or nothing is known of it', () => {
    const later = heardProgress(heardProgress(undefined, said(0), 0), said(6_000), 3_000);
    assert.deepEqual(paceOf(later, 5_000), { rate: 2_000, left: null });
    assert.deepEqual(paceOf(later, null), { rate: 2_000, left: null });
  });
  it('counts from where somebody began to look', () => {
    const first = heardProgress(undefined, said(1_000), 0);
    assert.equal(paceOf(heardProgress(first, said(3_000), 4_000), null).rate, 500);
  });
  it('is none before and after the reading', () => {
    const first = heardProgress(undefined, said(0, 'connecting'), 0);
    assert.equal(first.from, null);
    const after = heardProgress(heardProgress(first, said(0), 0), said(900, 'planning'), 9_000);
    assert.deepEqual(paceOf(after, 900), { rate: null, left: null });
  });
});
