import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/**
 * Esc while a pointer holds something: it goes back to where it was. The grid knows no such thing, so the pointer is
 * released for it and what it then reports is not listened to; another round of the grid shows the places as they are.
 */
export function useEscape() {
  const isPressed = useRef(false);
  const stop = useRef<() => void>(undefined);
  const [round, setRound] = useState(0);

  const unwatch = useCallback(() => stop.current?.(), []);
  useEffect(() => unwatch, [unwatch]);

  const watch = useCallback(() => {
    isPressed.current = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      isPressed.current = true;
      document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      setRound((last) => last + 1);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    stop.current = () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  /** Asked once what was held is let go. */
  const wasPressed = useCallback(() => {
    unwatch();
    return isPressed.current;
  }, [unwatch]);

  return useMemo(() => ({ round, watch, wasPressed }), [round, watch, wasPressed]);
}
