import assert from 'node:assert/strict';
import { shownPhone } from './shown-phone';

describe('a telephone number', () => {
  it('is told to Koreans as they dial it, to others in full', () => {
    assert.equal(shownPhone('+82-2-555-1234', 'ko'), '02-555-1234');
    assert.equal(shownPhone('+82 (0)10 1111 2222', 'ko'), '010 1111 2222');
    assert.equal(shownPhone('+82-2-555-1234', 'en'), '+82-2-555-1234');
  });
  it('of another country, or of the house, stays as it is', () => {
    assert.equal(shownPhone('+49 30 1234', 'ko'), '+49 30 1234');
    assert.equal(shownPhone('1234', 'ko'), '1234');
    assert.equal(shownPhone(null, 'ko'), null);
  });
});
