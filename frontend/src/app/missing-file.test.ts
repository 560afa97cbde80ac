import assert from 'node:assert/strict';
import { isMissingFile } from './missing-file';

describe('a page whose file could not be had', () => {
  it('is told apart from one that broke, in the words of each browser', () => {
    for (const words of [
      'Failed to fetch dynamically imported module: https://maru.example/assets/PeoplePage-1.js',
      'error loading dynamically imported module: https://maru.example/assets/PeoplePage-1.js',
      'Importing a module script failed.',
      'Unable to preload CSS for /assets/Editor-1.css',
    ])
      assert.equal(isMissingFile(new TypeError(words)), true, words);
    assert.equal(isMissingFile(new TypeError('undefined is not an object')), false);
    assert.equal(isMissingFile('Importing a module script failed.'), false);
  });
});
