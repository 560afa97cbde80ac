import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slips } from './typos.js';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcrstnu')), minLength: 5, maxLength: 12 });
const place = fc.nat(11);

describe('a typing error', () => {
  it('is one key missing, too many or wrong, or two neighbours changed', () => {
    const meant = 'rlarudtn';
    for (const typed of ['rlaudtn', 'rlarrudtn', 'rlarjdtn', 'rlraudtn', 'larudtn', 'rlarudt']) {
      assert.ok(slips(typed).includes(meant), typed);
    }
    assert.ok(!slips('rlajrdtn').includes(meant));
  });
  it('is mended wherever it is', () => {
    fc.assert(
      fc.property(word, place, (meant, index) => {
        const at = index % meant.length;
        const missing = meant.slice(0, at) + meant.slice(at + 1);
        return missing.length < 4 || missing === meant || slips(missing).includes(meant);
      }),
    );
  });
  it('is not looked for in short words, as everything is near to them', () => {
    assert.deepEqual(slips('kim'), []);
  });
  it('is never the word itself', () => {
    fc.assert(fc.property(word, (typed) => !slips(typed).includes(typed)));
  });
});
