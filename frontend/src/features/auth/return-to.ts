/**
 * Where to go after signing in. The login page stands in place of whatever page was asked for, so there is nothing to do
 * but on its own address, where `next` may say.
 * @returns a path of Maru itself, never an address of elsewhere
 */
export function returnTo(address: { readonly pathname: string; readonly search: string }): string | null {
  if (address.pathname !== '/login') return null;
  const next = new URLSearchParams(address.search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/';
}
