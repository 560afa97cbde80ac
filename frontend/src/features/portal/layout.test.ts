import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bottom, collide, compact, moveBy, resizeBy, type Item } from './layout';

const item = (id: string, x: number, y: number, w: number, h: number, isLocked = false): Item => ({
  id,
  x,
  y,
  w,
  h,
  isLocked,
});
const places = (items: readonly Item[]) => Object.fromEntries(items.map(({ id, x, y, w, h }) => [id, [x, y, w, h]]));
const overlaps = (items: readonly Item[]) => items.some((a) => items.some((b) => collide(a, b)));

const anyItem = (index: number, isLocked: boolean) =>
  fc
    .tuple(
      fc.integer({ min: -2, max: 13 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([x, y, w, h]) => item(`p${index}`, x, y, w, h, isLocked));
const anyLayout = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(index, false))));

describe('a layout', () => {
  it('never has two portlets on one place, nor one outside the columns', () => {
    fc.assert(
      fc.property(anyLayout, fc.constantFrom(12, 6, 1), (items, columns) => {
        const compacted = compact(items, columns);
        assert.ok(!overlaps(compacted));
        assert.ok(compacted.every(({ x, w, y }) => x >= 0 && y >= 0 && x + w <= columns));
      }),
    );
  });

  it('has no gap above a portlet', () => {
    assert.deepEqual(places(compact([item('a', 0, 5, 5, 3), item('b', 0, 20, 5, 2), item('c', 6, 9, 2, 2)], 12)), {
      a: [0, 0, 5, 3],
      b: [0, 3, 5, 2],
      c: [6, 0, 2, 2],
    });
  });

  it('stays as it is when compacted again', () => {
    fc.assert(
      fc.property(anyLayout, (items) => {
        const once = compact(items, 12);
        assert.deepEqual(compact(once, 12), once);
      }),
    );
  });

  it('leaves a locked portlet where it is', () => {
    const compacted = compact([item('locked', 0, 4, 4, 4, true), item('a', 0, 1, 4, 3), item('b', 0, 9, 4, 3)], 12);
    assert.deepEqual(places(compacted), { locked: [0, 4, 4, 4], a: [0, 0, 4, 3], b: [0, 8, 4, 3] });
  });
});

describe('a portlet', () => {
  const two = [item('a', 0, 0, 4, 5), item('b', 0, 5, 4, 3)];

  it('changes places with the one below it, and back', () => {
    const down = moveBy(two, 'a', { x: 0, y: 1 }, 12);
    assert.deepEqual(places(down), { a: [0, 3, 4, 5], b: [0, 0, 4, 3] });
    assert.deepEqual(places(moveBy(down, 'a', { x: 0, y: -1 }, 12)), places(two));
  });

  it('moves sideways and stops at the edge', () => {
    assert.deepEqual(places(moveBy(two, 'b', { x: 4, y: 0 }, 12)), { a: [0, 0, 4, 5], b: [4, 0, 4, 3] });
    assert.deepEqual(places(moveBy(two, 'b', { x: 99, y: 0 }, 12)), { a: [0, 0, 4, 5], b: [8, 0, 4, 3] });
  });

  it('pushes away what it comes to cover', () => {
    const moved = moveBy([item('a', 0, 0, 4, 5), item('b', 4, 0, 4, 3)], 'a', { x: 2, y: 0 }, 12);
    assert.deepEqual(places(moved), { a: [2, 0, 4, 5], b: [4, 5, 4, 3] });
  });

  it('cannot be moved while it is locked, nor moved over a locked one', () => {
    const items = [item('locked', 4, 0, 4, 5, true), item('a', 0, 0, 4, 3)];
    assert.equal(moveBy(items, 'locked', { x: 1, y: 0 }, 12), items);
    assert.deepEqual(places(moveBy(items, 'a', { x: 4, y: 0 }, 12)), { locked: [4, 0, 4, 5], a: [4, 5, 4, 3] });
  });

  it('keeps its least and its greatest size', () => {
    const limits = { minW: 3, minH: 4, maxW: 6, maxH: 8 };
    const size = (by: { w: number; h: number }) => places(resizeBy(two, 'a', by, limits, 12)).a?.slice(2);
    assert.deepEqual(
      [size({ w: -9, h: -9 }), size({ w: 9, h: 9 }), size({ w: 1, h: 1 })],
      [
        [3, 4],
        [6, 8],
        [5, 6],
      ],
    );
  });

  it('is never lost or doubled by a move', () => {
    fc.assert(
      fc.property(anyLayout, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1, max: 1 }), (items, x, y) => {
        const start = compact(items, 12);
        const moved = moveBy(start, 'p0', { x, y }, 12);
        assert.deepEqual(moved.map(({ id }) => id).sort(), items.map(({ id }) => id).sort());
        assert.ok(!overlaps(moved));
        assert.ok(bottom(moved) <= start.reduce((sum, { h }) => sum + h, 0));
      }),
    );
  });
});
