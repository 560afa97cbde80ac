import assert from 'node:assert/strict';
import type { PlacedPortlet, PortalLayout } from '../../../api/types';
import { itemsAt, visible } from '../draft';
import { edit, startEditing, type Editing, type Step } from './editing';

const placed = (type: string, y: number, more: Partial<PlacedPortlet> = {}): PlacedPortlet => ({
  id: type,
  type,
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
const layoutOf = (version: number, ...portlets: PlacedPortlet[]): PortalLayout => ({
  version,
  portlets,
  available: [],
});
const layout = layoutOf(3, placed('notices', 0), placed('posts', 5), placed('fixed', 10, { locked: true }));
const start = startEditing({ layout, at: 'desktop' });

const after = (steps: readonly Step[], from: Editing = start): Editing => steps.reduce(edit, from);
const key = (id: string, name: string, isShifted = false): Step => ({ kind: 'key', id, key: name, isShifted });
const placeOf = ({ history, at }: Editing, id: string) => {
  const item = itemsAt(history.present, at).find((other) => other.id === id);
  return item && [item.x, item.y, item.w, item.h];
};

describe('an arrangement that could not be saved before', () => {
  it('is gone on with, a step before what the server has', () => {
    const kept = layout.portlets.map((portlet) => ({ ...portlet, isVisible: portlet.id !== 'posts' }));
    const editing = startEditing({ layout, at: 'desktop', kept });
    assert.deepEqual(
      visible(editing.history.present).map(({ id }) => id),
      ['notices', 'fixed'],
    );
    assert.deepEqual(editing.said, { what: 'kept' });
    assert.equal(visible(after([{ kind: 'undo' }], editing).history.present).length, 3);
  });
});

describe('editing by the keyboard', () => {
  it('lifts, moves and places, and says each', () => {
    const lifted = after([key('posts', 'Enter')]);
    assert.deepEqual(lifted.said, { what: 'lifted', type: 'posts' });
    const moving = after([key('posts', 'ArrowRight'), key('posts', 'ArrowRight')], lifted);
    assert.deepEqual(moving.said, { what: 'moving', type: 'posts', x: 3, y: 6 });
    const down = after([key('posts', 'Enter')], moving);
    assert.deepEqual(down.said, { what: 'placed', type: 'posts', x: 3, y: 6 });
    assert.equal(down.lifted, null);
  });

  it('is one step to undo, however many keys it took', () => {
    const moved = after([
      key('posts', 'Enter'),
      key('posts', 'ArrowRight'),
      key('posts', 'ArrowRight'),
      key('posts', 'Enter'),
    ]);
    assert.equal(moved.history.past.length, 1);
    assert.deepEqual(placeOf(after([{ kind: 'undo' }], moved), 'posts'), [0, 5, 4, 5]);
  });

  it('puts back what Escape lets go of, with no step left', () => {
    const back = after([key('posts', 'ArrowRight'), key('posts', 'ArrowUp'), key('posts', 'Escape')]);
    assert.deepEqual(placeOf(back, 'posts'), [0, 5, 4, 5]);
    assert.deepEqual([back.history.past.length, back.lifted, back.said?.what], [0, null, 'putBack']);
  });

  it('resizes with Shift, though not on a phone, where nothing has a width', () => {
    const wider = after([key('posts', 'ArrowRight', true)]);
    assert.deepEqual(wider.said, { what: 'resizing', type: 'posts', w: 5, h: 5 });
    const phone = after([{ kind: 'at', at: 'phone' }, key('posts', 'ArrowDown', true)]);
    assert.deepEqual(placeOf(phone, 'posts'), [0, 5, 1, 5]);
  });

  it('leaves alone what is locked', () => {
    assert.equal(after([key('fixed', 'ArrowRight')]), start);
  });
});

describe('an edit', () => {
  it('that changes nothing leaves no step', () => {
    const items = itemsAt(layout.portlets, 'desktop');
    const same = after([{ kind: 'arrange', items, id: 'posts', by: 'move' }]);
    assert.equal(same.history.past.length, 0);
    assert.deepEqual(same.said, { what: 'placed', type: 'posts', x: 1, y: 6 });
  });

  it('of one breakpoint leaves the others', () => {
    const moved = after([{ kind: 'at', at: 'phone' }, key('posts', 'ArrowUp'), { kind: 'at', at: 'desktop' }]);
    assert.deepEqual(placeOf(moved, 'posts'), [0, 5, 4, 5]);
    assert.deepEqual(placeOf({ ...moved, at: 'phone' }, 'posts'), [0, 0, 1, 5]);
  });
});

describe('two windows that arranged the page', () => {
  const theirs = layoutOf(4, placed('notices', 0), placed('posts', 5, { isVisible: false }));
  const mine = after([{ kind: 'remove', id: 'notices' }]);
  const ids = ({ history }: Editing) => visible(history.present).map(({ id }) => id);

  it('lose neither: whichever is kept, undo shows the other', () => {
    const keptMine = after([{ kind: 'rebase', base: theirs, keep: 'mine' }], mine);
    assert.deepEqual([keptMine.base.version, ids(keptMine)], [4, ['posts', 'fixed']]);
    assert.deepEqual(ids(after([{ kind: 'undo' }], keptMine)), ['notices']);
    const keptTheirs = after([{ kind: 'rebase', base: theirs, keep: 'theirs' }], mine);
    assert.deepEqual(ids(keptTheirs), ['notices']);
    assert.deepEqual(ids(after([{ kind: 'undo' }], keptTheirs)), ['posts', 'fixed']);
  });
});
