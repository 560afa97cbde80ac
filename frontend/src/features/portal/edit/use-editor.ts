import { useEffect, useReducer } from 'react';
import type { PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { forget, useKeptItems } from '../../../shared/kept/kept-store';
import { useKeptAtEnd } from '../../../shared/kept/use-kept-at-end';
import { changes, isDraft } from '../draft';
import { edit, startEditing } from './editing';

/** What an arrangement that could not be saved is kept as. */
const PLACE = { key: 'home-layout', kind: 'home-layout', excerpt: '', page: '/?edit' } as const;

/** The arrangement being edited, with every step back and forth. */
export function useEditor(layout: PortalLayout, at: Breakpoint) {
  const [editing, step] = useReducer(edit, null, () => {
    const kept = useKeptItems.getState().items.find(({ key }) => key === PLACE.key)?.value;
    return startEditing({ layout, at, kept: isDraft(kept) ? kept : undefined });
  });
  const { history, base } = editing;
  const changeCount = changes(base.portlets, history.present);
  useEffect(() => forget(PLACE.key), []);
  useKeptAtEnd(changeCount > 0 ? { ...PLACE, value: history.present } : null);
  return {
    ...editing,
    draft: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    changeCount,
    step,
  };
}

export type Editor = ReturnType<typeof useEditor>;
