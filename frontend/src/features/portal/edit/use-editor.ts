import { useReducer } from 'react';
import type { PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { added, arranged, changes, removed, type Draft } from '../draft';
import { advance, begin, redo, undo, type History } from '../history';
import type { Item } from '../layout';

type Step =
  | { readonly kind: 'arrange'; readonly at: Breakpoint; readonly items: readonly Item[] }
  | { readonly kind: 'add'; readonly type: string; readonly normal: { w: number; h: number }; readonly id: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'restart'; readonly draft: Draft };

function reduce(history: History<Draft>, step: Step): History<Draft> {
  const { present } = history;
  switch (step.kind) {
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'restart':
      return begin(step.draft);
    case 'add':
      return advance(history, added(present, step.type, step.normal, step.id));
    case 'remove':
      return advance(history, removed(present, step.id));
    case 'arrange': {
      const next = arranged(present, step.at, step.items);
      return changes(present, next) === 0 ? history : advance(history, next);
    }
  }
}

/** A UUID; `crypto.randomUUID` is there on https and localhost only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The arrangement being edited, with every step back and forth. */
export function useEditor(layout: PortalLayout) {
  const [history, step] = useReducer(reduce, layout.portlets, begin<Draft>);
  return {
    draft: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    changeCount: changes(layout.portlets, history.present),
    arrange: (at: Breakpoint, items: readonly Item[]) => step({ kind: 'arrange', at, items }),
    add: (type: string, normal: { w: number; h: number }) => step({ kind: 'add', type, normal, id: newId() }),
    remove: (id: string) => step({ kind: 'remove', id }),
    undo: () => step({ kind: 'undo' }),
    redo: () => step({ kind: 'redo' }),
    restart: (draft: Draft) => step({ kind: 'restart', draft }),
  };
}
