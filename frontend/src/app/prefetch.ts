import { useSession } from '../api/session';
import { fetchApplication } from './application';

const KEY = 'maru.was-in';

/** Before it is asked for; where that fails it is fetched once it is needed. */
export const prefetchApplication = (): Promise<void> => fetchApplication().catch(() => undefined);

/**
 * Where somebody was signed in here the last time, they most likely still are: the application is fetched while that is
 * found out, not after it. Otherwise the login page fetches it once it has what it needs itself.
 */
export function prefetchWhereLikely(): void {
  if (localStorage.getItem(KEY)) void prefetchApplication();
  useSession.subscribe(({ session }) => {
    if (session.status === 'in') localStorage.setItem(KEY, 'yes');
    if (session.status === 'out') localStorage.removeItem(KEY);
  });
}
