import { useEffect, useState } from 'react';
import { usePalette } from '../../features/search/palette';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Ctrl-K and `/` open the search box, `?` the list of shortcuts. */
export function useShortcuts(): readonly [areShown: boolean, show: (areShown: boolean) => void] {
  const [areShown, show] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (isCtrlK || (isPlain && event.key === '/')) {
        event.preventDefault();
        usePalette.getState().open();
      } else if (isPlain && event.key === '?') {
        show(true);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return [areShown, show];
}
