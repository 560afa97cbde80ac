import { useReducer } from 'react';
import type { PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { changes } from '../draft';
import { edit, startEditing } from './editing';

/** The arrangement being edited, with every step back and forth. */
export function useEditor(layout: PortalLayout, at: Breakpoint) {
  const [editing, step] = useReducer(edit, { layout, at }, startEditing);
  const { history, base } = editing;
  return {
    ...editing,
    draft: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    changeCount: changes(base.portlets, history.present),
    step,
  };
}

export type Editor = ReturnType<typeof useEditor>;
