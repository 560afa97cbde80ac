import { useEffect, useReducer } from 'react';
import { forgetDraft, keptDraft, offerDraft } from '../../../api/drafts';
import { useMe } from '../../../api/session';
import type { PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { changes, isDraft } from '../draft';
import { edit, startEditing } from './editing';

/** What an arrangement that could not be saved is kept under. */
const NAME = 'home-layout';

/** The arrangement being edited, with every step back and forth. */
export function useEditor(layout: PortalLayout, at: Breakpoint) {
  const me = useMe();
  const [editing, step] = useReducer(edit, null, () => {
    const kept = keptDraft(me.id, NAME);
    return startEditing({ layout, at, kept: isDraft(kept) ? kept : undefined });
  });
  const { history, base } = editing;
  const changeCount = changes(base.portlets, history.present);
  useEffect(() => forgetDraft(me.id, NAME), [me.id]);
  useEffect(
    () => offerDraft(NAME, () => (changeCount > 0 ? history.present : undefined)),
    [changeCount, history.present],
  );
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
