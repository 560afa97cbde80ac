import { useSession } from '../api/session';

const KEY = 'maru.was-in';

/** Fetches what comes after the login page, before it is asked for. */
export function prefetchApplication(): void {
  void import('./SignedIn');
  void import('../features/portal/HomePage');
}

/**
 * Where somebody was signed in here the last time, they most likely still are: the application is fetched while that is
 * found out, not after it. The login page itself fetches nothing before somebody turns to its form.
 */
export function prefetchWhereLikely(): void {
  if (localStorage.getItem(KEY)) prefetchApplication();
  useSession.subscribe(({ session }) => {
    if (session.status === 'in') localStorage.setItem(KEY, 'yes');
    if (session.status === 'out') localStorage.removeItem(KEY);
  });
}
