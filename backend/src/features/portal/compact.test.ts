import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compact, type Compactable } from './compact.js';
import type { Place } from './layout.js';

const place = fc.record({
  x: fc.nat(14),
  y: fc.nat(40),
  w: fc.integer({ min: 1, max: 14 }),
  h: fc.integer({ min: 1, max: 12 }),
});
const items = fc
  .array(place, { maxLength: 12 })
  .map((places) => places.map((at, index): Compactable => ({ id: `p${String(index)}`, place: at, fixed: false })));

const overlap = (a: Place, b: Place) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe('compacting a page', () => {
  it('leaves no two portlets over each other and none outside the columns', () => {
    fc.assert(
      fc.property(items, (wanted) => {
        const places = [...compact(wanted, 12).values()];
        assert.equal(places.length, wanted.length);
        for (const [index, a] of places.entries()) {
          assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.w <= 12);
          for (const b of places.slice(index + 1)) assert.ok(!overlap(a, b));
        }
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(items, (wanted) => {
        const once = compact(wanted, 12);
        const again = compact(
          wanted.map((item) => ({ ...item, place: once.get(item.id) ?? item.place })),
          12,
        );
        assert.deepEqual(again, once);
      }),
    );
  });

  it('moves what is loose up against what lies above it', () => {
    const places = compact(
      [
        { id: 'top', place: { x: 0, y: 3, w: 6, h: 4 }, fixed: false },
        { id: 'under', place: { x: 3, y: 20, w: 6, h: 2 }, fixed: false },
      ],
      12,
    );
    assert.deepEqual(places.get('top'), { x: 0, y: 0, w: 6, h: 4 });
    assert.deepEqual(places.get('under'), { x: 3, y: 4, w: 6, h: 2 });
  });

  it('leaves a locked portlet where it is and lets the others make room', () => {
    const places = compact(
      [
        { id: 'loose', place: { x: 0, y: 0, w: 12, h: 4 }, fixed: false },
        { id: 'locked', place: { x: 0, y: 0, w: 5, h: 11 }, fixed: true },
      ],
      12,
    );
    assert.deepEqual(places.get('locked'), { x: 0, y: 0, w: 5, h: 11 });
    assert.deepEqual(places.get('loose'), { x: 0, y: 11, w: 12, h: 4 });
  });
});
