import assert from 'node:assert/strict';
import type { PortletResult } from '../../api/types';
import { next } from './portlet-state';

const people = { total: 0, people: [] };
const good: PortletResult = { ok: true, data: people, asOf: '2026-09-17T01:32:00Z' };
const bad: PortletResult = { ok: false, error: { code: 'PORTLET_UNAVAILABLE', message: 'away' } };

describe('what a portlet shows', () => {
  it('is its data as of when it was read', () => {
    assert.deepEqual(next(undefined, good, null), {
      status: 'ready',
      data: people,
      asOf: '2026-09-17T01:32:00Z',
      failure: null,
    });
  });

  it('is a failure with the request id where there never was data', () => {
    const state = next(undefined, bad, 'req-1');
    assert.equal(state.status, 'failed');
    assert.equal(state.failure.requestId, 'req-1');
  });

  it('is the old data, told to be old, where renewing failed', () => {
    const state = next(next(undefined, good, null), bad, 'req-2');
    assert.ok(state.status === 'ready' && state.data === people);
    assert.equal(state.failure?.code, 'PORTLET_UNAVAILABLE');
  });

  it('is well again once renewing succeeds', () => {
    const state = next(next(next(undefined, good, null), bad, null), good, null);
    assert.ok(state.status === 'ready' && state.failure === null);
  });
});
