import type { PlacedPortlet, PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { added, arranged, changes, COLUMNS, configured, itemsAt, limitsOf, removed, type Draft } from '../draft';
import { advance, amend, begin, redo, undo, withdraw, type History } from '../history';
import { moveBy, resizeBy, type Item } from '../layout';

/** What just happened, for the line that says so in sight and aloud. Columns and rows from 1. */
export type Said =
  | { readonly what: 'lifted' | 'putBack' | 'removed' | 'added' | 'configured'; readonly type: string }
  | { readonly what: 'moving' | 'placed'; readonly type: string; readonly x: number; readonly y: number }
  | { readonly what: 'resizing' | 'resized'; readonly type: string; readonly w: number; readonly h: number }
  | { readonly what: 'undone' | 'redone' | 'kept' | 'theirs' | 'mine' | 'toDefault' };

/** An arrangement being edited: a draft until it is saved over the version it began with. */
export interface Editing {
  /** What the server has, as far as this editor was told. */
  readonly base: PortalLayout;
  readonly history: History<Draft>;
  readonly at: Breakpoint;
  /** The portlet that the keyboard holds, and whether it has left its place. */
  readonly lifted: { readonly id: string; readonly hasMoved: boolean } | null;
  readonly said: Said | null;
}

export type Step =
  | { readonly kind: 'at'; readonly at: Breakpoint }
  /** What a pointer made of the breakpoint. */
  | { readonly kind: 'arrange'; readonly items: readonly Item[]; readonly id: string; readonly by: 'move' | 'resize' }
  | { readonly kind: 'key'; readonly id: string; readonly key: string; readonly isShifted: boolean }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'add'; readonly type: string; readonly normal: { w: number; h: number }; readonly id: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'configure'; readonly id: string; readonly settings: PlacedPortlet['settings'] }
  | { readonly kind: 'undo' | 'redo' }
  /** Another window saved first, or the default came back: both arrangements stay, one a step behind the other. */
  | { readonly kind: 'rebase'; readonly base: PortalLayout; readonly keep: 'mine' | 'theirs' | 'default' };

interface Start {
  readonly layout: PortalLayout;
  readonly at: Breakpoint;
  /** An arrangement that could not be saved before; one step back is what the server has. */
  readonly kept?: Draft | undefined;
}

export const startEditing = ({ layout, at, kept }: Start): Editing => ({
  base: layout,
  history: kept ? advance(begin<Draft>(layout.portlets), kept) : begin<Draft>(layout.portlets),
  at,
  lifted: null,
  said: kept ? { what: 'kept' } : null,
});

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Keys that mean something on a grip, and are kept from the page. */
export const isGripKey = (key: string, isLifted: boolean): boolean =>
  key in ARROWS || key === 'Enter' || key === ' ' || (key === 'Escape' && isLifted);

const typeOf = (editing: Editing, id: string): string =>
  editing.history.present.find((portlet) => portlet.id === id)?.type ?? '';

function placedSaid(editing: Editing, id: string): Said | null {
  const item = itemsAt(editing.history.present, editing.at).find((other) => other.id === id);
  return item ? { what: 'placed', type: typeOf(editing, id), x: item.x + 1, y: item.y + 1 } : null;
}

/** One step; one that changes nothing leaves no trace in the history. */
function change(editing: Editing, next: Draft, said: Said | null): Editing {
  if (changes(editing.history.present, next) === 0) return { ...editing, said };
  return { ...editing, history: advance(editing.history, next), said };
}

/** Arrows on a held portlet: the first makes a step, those after it go on with it. */
function steer(editing: Editing, id: string, [x, y]: readonly [number, number], isShifted: boolean): Editing {
  const { history, at, base } = editing;
  const type = typeOf(editing, id);
  const items = itemsAt(history.present, at);
  if (isShifted && at === 'phone') return editing;
  const next = isShifted
    ? resizeBy(items, id, { w: x, h: y }, limitsOf(base.available, type, at), COLUMNS[at])
    : moveBy(items, id, { x, y }, COLUMNS[at]);
  const place = next.find((item) => item.id === id);
  if (!place || place.isLocked) return editing;
  const draft = arranged(history.present, at, next);
  const hadMoved = editing.lifted?.id === id && editing.lifted.hasMoved;
  const isMoved = changes(history.present, draft) > 0;
  return {
    ...editing,
    history: !isMoved ? history : hadMoved ? amend(history, draft) : advance(history, draft),
    lifted: { id, hasMoved: hadMoved || isMoved },
    said: isShifted
      ? { what: 'resizing', type, w: place.w, h: place.h }
      : { what: 'moving', type, x: place.x + 1, y: place.y + 1 },
  };
}

function press(editing: Editing, { id, key, isShifted }: Extract<Step, { kind: 'key' }>): Editing {
  const arrow = ARROWS[key];
  if (arrow) return steer(editing, id, arrow, isShifted);
  const { lifted } = editing;
  const type = typeOf(editing, id);
  if (key === 'Escape') {
    if (!lifted) return editing;
    const history = lifted.hasMoved ? withdraw(editing.history) : editing.history;
    return { ...editing, history, lifted: null, said: { what: 'putBack', type } };
  }
  return lifted?.id === id
    ? { ...editing, lifted: null, said: placedSaid(editing, id) }
    : { ...editing, lifted: { id, hasMoved: false }, said: { what: 'lifted', type } };
}

function rebase(editing: Editing, { base, keep }: Extract<Step, { kind: 'rebase' }>): Editing {
  const { history } = editing;
  const said: Said = { what: keep === 'default' ? 'toDefault' : keep };
  const mine = advance({ past: [...history.past], present: base.portlets, future: [] }, history.present);
  const theirs = advance(history, base.portlets);
  return { ...editing, base, history: keep === 'mine' ? mine : theirs, lifted: null, said };
}

export function edit(editing: Editing, step: Step): Editing {
  const { history, at } = editing;
  const { present } = history;
  switch (step.kind) {
    case 'at':
      return { ...editing, at: step.at, lifted: null, said: null };
    case 'key':
      return press(editing, step);
    case 'letGo':
      return editing.lifted ? { ...editing, lifted: null } : editing;
    case 'undo':
      return { ...editing, history: undo(history), lifted: null, said: { what: 'undone' } };
    case 'redo':
      return { ...editing, history: redo(history), lifted: null, said: { what: 'redone' } };
    case 'rebase':
      return rebase(editing, step);
    case 'add':
      return change(editing, added(present, step.type, step.normal, step.id), { what: 'added', type: step.type });
    case 'remove':
      return change(editing, removed(present, step.id), { what: 'removed', type: typeOf(editing, step.id) });
    case 'configure':
      return change(editing, configured(present, step.id, step.settings), {
        what: 'configured',
        type: typeOf(editing, step.id),
      });
    case 'arrange': {
      const moved = { ...editing, history: { ...history, present: arranged(present, at, step.items) } };
      const place = step.items.find(({ id }) => id === step.id);
      const said: Said | null =
        step.by === 'move' || !place
          ? placedSaid(moved, step.id)
          : { what: 'resized', type: typeOf(editing, step.id), w: place.w, h: place.h };
      return change({ ...editing, lifted: null }, moved.history.present, said);
    }
  }
}
