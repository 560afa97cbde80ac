import assert from 'node:assert/strict';
import { messages } from './ko';
import { endsInConsonant } from './hangul';

const { names } = messages.portlets;

describe('the ending of a Korean word', () => {
  it('is a consonant or a vowel', () => {
    assert.ok([names.calendar, names.favorites, names['people-search']].every(endsInConsonant));
    assert.ok(![names['quick-links'], names.approvals, names['org-chart']].some(endsInConsonant));
  });
  it('is not asked of other scripts', () => {
    assert.ok(!['Calendar', '7', ''].some(endsInConsonant));
  });
});
