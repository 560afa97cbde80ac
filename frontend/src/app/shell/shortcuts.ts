import { useEffect } from 'react';
import { create } from 'zustand';
import { usePalette } from '../../features/search/palette';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

interface ShortcutsList {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

/** Whether the list of shortcuts is open; it is opened from many places and drawn in one. */
export const useShortcutsList = create<ShortcutsList>((set) => ({
  isShown: false,
  show: (isShown) => set({ isShown }),
}));

/** Ctrl-K and `/` open the search box, `?` the list of shortcuts. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (isCtrlK || (isPlain && event.key === '/')) {
        event.preventDefault();
        usePalette.getState().open();
      } else if (isPlain && event.key === '?') {
        useShortcutsList.getState().show(true);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
