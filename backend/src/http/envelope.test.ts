import assert from 'node:assert/strict';
import { failure, success } from './envelope.js';

const now = new Date('2026-09-17T00:00:00Z');

describe('the envelope', () => {
  it('says of a success what the requirements say, with pagination and meta beside the data', () => {
    const body = { data: [1], pagination: { page: 1, limit: 20, total: 1, totalPages: 1 }, meta: { degraded: false } };
    assert.deepEqual(success(body, 'en', now), {
      success: true,
      ...body,
      message: 'Done.',
      timestamp: '2026-09-17T00:00:00.000Z',
    });
  });

  it('says of a failure its code, its words in the language of the reader, and the id to quote', () => {
    const answer = failure({ code: 'USER_NOT_FOUND' }, 'request-1', 'ko', now);
    assert.deepEqual(answer, {
      success: false,
      error: { code: 'USER_NOT_FOUND', message: '구성원을 찾을 수 없습니다.', requestId: 'request-1' },
      timestamp: '2026-09-17T00:00:00.000Z',
    });
    assert.equal(failure({ code: 'USER_NOT_FOUND' }, '', 'en', now).error.message, 'This person could not be found.');
  });

  it('has details only where there are any', () => {
    const details = { runId: 'r' };
    assert.deepEqual(failure({ code: 'SYNC_ALREADY_RUNNING', details }, '', 'ko', now).error.details, details);
    assert.ok(!('details' in failure({ code: 'INTERNAL_ERROR' }, '', 'ko', now).error));
  });
});
