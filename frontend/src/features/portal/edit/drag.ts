import { create } from 'zustand';

/** What a pointer holds at the moment, in columns and rows from 0; beside React's state, so that only labels follow it. */
export interface Drag {
  readonly id: string;
  readonly type: string;
  readonly by: 'move' | 'resize';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Held {
  readonly drag: Drag | null;
}

export const useDrag = create<Held>(() => ({ drag: null }));

const isSameCell = (a: Drag | null, b: Drag): boolean =>
  a?.id === b.id && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** Told at every move of the pointer; heard only when it comes to another column or row. */
export function hold(drag: Drag): void {
  if (!isSameCell(useDrag.getState().drag, drag)) useDrag.setState({ drag });
}

export const letGo = (): void => useDrag.setState({ drag: null });
