import assert from 'node:assert/strict';
import { decisionsOf, whyNotLinkable, type ConflictAccount } from './conflict.js';

const account = (changes: Partial<ConflictAccount> = {}): ConflictAccount => ({
  id: 'a',
  name: '박수진',
  position: null,
  username: 'sjpark',
  email: null,
  employeeNumber: null,
  objectGuid: 'b94e0000-0000-4000-8000-000000000000',
  directory: null,
  department: null,
  profileImageUrl: null,
  isActive: true,
  disabledBy: null,
  createdAt: new Date(0),
  disabledAt: null,
  ...changes,
});
const gone = account({ isActive: false, disabledBy: 'sync' });

describe('two accounts', () => {
  it('become one where the old person has gone and nothing hangs on the new account', () => {
    assert.equal(whyNotLinkable({ newcomer: account(), other: gone }, []), null);
  });
  it('stay two while both are here, or while something hangs on the new one', () => {
    assert.equal(whyNotLinkable({ newcomer: account(), other: account() }, []), 'BOTH_HERE');
    const holdings = [{ personId: 'a', kind: 'document', count: 1 }];
    assert.equal(whyNotLinkable({ newcomer: account(), other: gone }, holdings), 'NEWCOMER_HOLDS');
  });
  it('stay two where an administrator has barred the old one, or the new one has left again', () => {
    const barred = account({ isActive: false, disabledBy: 'administrator' });
    assert.equal(whyNotLinkable({ newcomer: account(), other: barred }, []), 'BARRED_BY_ADMINISTRATOR');
    assert.equal(whyNotLinkable({ newcomer: gone, other: gone }, []), 'NEWCOMER_GONE');
    assert.equal(whyNotLinkable({ newcomer: null, other: gone }, []), 'ACCOUNT_GONE');
  });
});

describe('what can be decided', () => {
  it('is everything while it waits, less what is impossible', () => {
    const waiting = { state: 'waiting', kind: 'mail_known' } as const;
    assert.deepEqual(decisionsOf(waiting, null), ['link', 'keep_apart', 'ignore']);
    assert.deepEqual(decisionsOf(waiting, 'NEWCOMER_HOLDS'), ['keep_apart', 'ignore']);
  });
  it('can be decided otherwise later, but two accounts that have become one stay so', () => {
    assert.deepEqual(decisionsOf({ state: 'ignored', kind: 'mail_known' }, null), ['link', 'keep_apart']);
    assert.deepEqual(decisionsOf({ state: 'kept_apart', kind: 'mail_known' }, null), ['link']);
    assert.deepEqual(decisionsOf({ state: 'linked', kind: 'mail_known' }, null), []);
  });
  it('is nothing about a shared mail, which only warns', () => {
    assert.deepEqual(decisionsOf({ state: 'waiting', kind: 'mail_shared' }, 'BOTH_HERE'), []);
  });
});
