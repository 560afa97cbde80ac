import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rings } from './rings.js';

const line = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ objectGuid: pair[0] ?? '', reportsTo: pair[1] ?? '' }));

describe('a ring of managers', () => {
  it('is everybody who comes back to themselves, and nobody who only leads into it', () => {
    assert.deepEqual([...rings(line('ab', 'bc', 'ca', 'da', 'ed'))].sort(), ['a', 'b', 'c']);
  });
  it('is none in a tree', () => {
    assert.deepEqual([...rings(line('ba', 'ca', 'db'))], []);
  });
  it('may be one of several', () => {
    assert.deepEqual([...rings(line('ab', 'ba', 'cd', 'dc', 'xa'))].sort(), ['a', 'b', 'c', 'd']);
  });
  it('is what walking up from each person finds', () => {
    const person = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ objectGuid: person, reportsTo: person }), { selector: (r) => r.objectGuid }),
        (reports) => {
          const managerOf = new Map(reports.map((report) => [report.objectGuid, report.reportsTo]));
          const comesBack = (start: string): boolean => {
            let at = managerOf.get(start);
            for (let steps = 0; at !== undefined && steps < 10; steps += 1) {
              if (at === start) return true;
              at = managerOf.get(at);
            }
            return false;
          };
          assert.deepEqual([...rings(reports)].sort(), [...managerOf.keys()].filter(comesBack).sort());
        },
      ),
    );
  });
});
