import { useSyncExternalStore } from 'react';

const view = window.visualViewport;

function subscribe(changed: () => void): () => void {
  view?.addEventListener('resize', changed);
  view?.addEventListener('scroll', changed);
  return () => {
    view?.removeEventListener('resize', changed);
    view?.removeEventListener('scroll', changed);
  };
}

const covered = (): number => (view ? Math.max(0, Math.round(innerHeight - view.height - view.offsetTop)) : 0);

/** Pixels at the foot of the window that the keyboard of a phone covers; 0 where the window itself gets smaller. */
export const useKeyboardHeight = (): number => useSyncExternalStore(subscribe, covered);
