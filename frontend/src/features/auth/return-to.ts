/**
 * Where to go after signing in. The login page stands in place of whatever page was asked for, so there is nothing to do
 * but where none was: at the bare address, and on its own, where `next` may say.
 * @param start where one goes who asked for no page
 * @returns a path of Maru itself, never an address of elsewhere; null to stay
 */
export function returnTo(
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  start: string,
): string | null {
  if (pathname === '/' && !search && !hash) return start;
  if (pathname !== '/login') return null;
  const next = new URLSearchParams(search).get('next') ?? start;
  return /^\/(?![/\\])/.test(next) && next !== '/' && !next.startsWith('/login') ? next : start;
}
