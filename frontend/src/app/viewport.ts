import { useSyncExternalStore } from 'react';

export type Breakpoint = 'desktop' | 'tablet' | 'phone';

/** Pixels of the window from which a breakpoint holds; the same as in global.css. */
const desktop = matchMedia('(min-width: 1200px)');
const tablet = matchMedia('(min-width: 768px)');

const now = (): Breakpoint => (desktop.matches ? 'desktop' : tablet.matches ? 'tablet' : 'phone');

function subscribe(changed: () => void): () => void {
  for (const query of [desktop, tablet]) query.addEventListener('change', changed);
  return () => {
    for (const query of [desktop, tablet]) query.removeEventListener('change', changed);
  };
}

export const useBreakpoint = (): Breakpoint => useSyncExternalStore(subscribe, now);
