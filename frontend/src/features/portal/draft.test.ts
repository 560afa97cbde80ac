import assert from 'node:assert/strict';
import type { PlacedPortlet } from '../../api/types';
import {
  isDraft,
  added,
  arranged,
  changes,
  configured,
  isSettable,
  itemsAt,
  limitsOf,
  removed,
  toUpdate,
  visible,
  type Draft,
} from './draft';

const placed = (id: string, y: number, more: Partial<PlacedPortlet> = {}): PlacedPortlet => ({
  id,
  type: id,
  layer: 'organisation',
  settings: {},
  isVisible: true,
  mandatory: false,
  locked: false,
  places: {
    desktop: { x: 0, y, w: 4, h: 5 },
    tablet: { x: 0, y, w: 3, h: 5 },
    phone: { x: 0, y, w: 1, h: 5 },
  },
  ...more,
});
const draft: Draft = [placed('a', 0), placed('b', 5), placed('c', 10, { isVisible: false })];

describe('an edited home page', () => {
  it('shows what is visible, without the gap of what is not', () => {
    const withHole = [placed('a', 0, { isVisible: false }), placed('b', 5)];
    assert.deepEqual(
      itemsAt(withHole, 'desktop').map(({ id, y }) => [id, y]),
      [['b', 0]],
    );
  });

  it('keeps the other breakpoints while one is arranged', () => {
    const [first] = itemsAt(draft, 'desktop');
    const next = arranged(draft, 'desktop', first ? [{ ...first, x: 4 }] : []);
    assert.equal(next.at(0)?.places.desktop.x, 4);
    assert.deepEqual(next[0]?.places.tablet, draft[0]?.places.tablet);
  });

  it('loses its own portlet, hides the organisation’s and keeps a mandatory one', () => {
    const own = [placed('mine', 0, { layer: 'personal' }), placed('must', 5, { mandatory: true }), placed('org', 10)];
    assert.deepEqual(removed(own, 'mine'), own.slice(1));
    assert.deepEqual(removed(own, 'must'), own);
    assert.equal(removed(own, 'org')[2]?.isVisible, false);
  });

  it('gets a new portlet at the bottom of every breakpoint', () => {
    const next = added(draft, 'd', { w: 3, h: 8 }, 'new');
    assert.deepEqual(next[3]?.places, {
      desktop: { x: 0, y: 10, w: 3, h: 8 },
      tablet: { x: 0, y: 10, w: 3, h: 8 },
      phone: { x: 0, y: 10, w: 1, h: 8 },
    });
  });

  it('brings back a hidden portlet under its own id', () => {
    const next = added(draft, 'c', { w: 3, h: 8 }, 'new');
    assert.deepEqual(
      visible(next).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  });

  it('counts each changed portlet once', () => {
    assert.equal(changes(draft, draft), 0);
    assert.equal(changes(draft, removed(draft, 'b')), 1);
    assert.equal(changes(draft, added(draft, 'c', { w: 3, h: 8 }, 'new')), 1);
    assert.equal(changes(draft, configured(draft, 'a', { limit: 3 })), 1);
    assert.equal(changes(draft, configured(draft, 'a', {})), 0);
  });

  it('can be set up where the type has settings and nobody fixed it', () => {
    const sizes = { minW: 3, minH: 6, maxW: 8, maxH: 20 };
    const available = [
      { type: 'a', ...sizes, settingsSchema: { type: 'object' } },
      { type: 'b', ...sizes, settingsSchema: null },
    ];
    assert.ok(isSettable(available, placed('a', 0)));
    assert.ok(!isSettable(available, placed('b', 0)));
    assert.ok(!isSettable(available, placed('a', 0, { mandatory: true })));
    assert.ok(!isSettable(available, placed('a', 0, { locked: true })));
  });

  it('is sent whole, the hidden ones too', () => {
    assert.deepEqual(
      toUpdate(draft).map(({ id, isVisible }) => [id, isVisible]),
      [
        ['a', true],
        ['b', true],
        ['c', false],
      ],
    );
  });

  it('takes sizes in desktop columns, fewer where there are fewer', () => {
    const available = [{ type: 'a', minW: 3, minH: 6, maxW: 8, maxH: 20, settingsSchema: null }];
    assert.equal(limitsOf(available, 'a', 'desktop').maxW, 8);
    assert.deepEqual([limitsOf(available, 'a', 'phone').minW, limitsOf(available, 'a', 'phone').maxW], [1, 1]);
    assert.equal(limitsOf(available, 'unknown', 'desktop').maxW, 12);
  });
});

describe('what a browser has kept', () => {
  it('is an arrangement where each portlet has its places', () => {
    const place = { x: 0, y: 0, w: 1, h: 1 };
    const portlet = { id: 'a', type: 'posts', places: { desktop: place, tablet: place, phone: place } };
    assert.equal(isDraft([portlet]), true);
    for (const other of [undefined, 'x', [null], [{ ...portlet, places: { desktop: place } }], [{ id: 'a' }]])
      assert.equal(isDraft(other), false);
  });
});
