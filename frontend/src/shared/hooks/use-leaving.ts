import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

/** Asks before unsaved changes are lost: inside Maru with a dialog, and the browser asks before the window is closed. */
export function useLeaving(isUnsaved: boolean) {
  const isAllowed = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      isUnsaved && !isAllowed.current && from.pathname + from.search !== to.pathname + to.search,
  );
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return {
    asks: blocker.state === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
    /** From now on there is nothing to lose. */
    allow: () => {
      isAllowed.current = true;
    },
  };
}
