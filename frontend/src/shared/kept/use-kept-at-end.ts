import { useEffect } from 'react';
import { useSession } from '../../api/session';
import type { Kept } from './kept';
import { keep } from './kept-store';

/**
 * Keeps work on this device when the session ends without the person's doing, and only then: it is for what has a
 * warning of its own when one leaves it. Null while there is nothing to lose.
 */
export function useKeptAtEnd(work: Kept | null): void {
  useEffect(
    () =>
      // Told before the page is taken away.
      useSession.subscribe(({ session }) => {
        if (work && session.status === 'out' && session.reason !== null) keep(work);
      }),
    [work],
  );
}
