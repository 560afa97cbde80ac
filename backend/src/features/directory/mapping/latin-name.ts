const hangul = /\p{Script=Hangul}/u;
const latin = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;

/**
 * The name in Latin letters of somebody whose display name is Hangul, as directories keep it in given name and surname.
 * @returns null where they are Hangul too, or the display name is Latin already
 */
export function latinName(name: string, givenName: string | undefined, surname: string | undefined): string | null {
  if (!hangul.test(name)) return null;
  const parts = [givenName, surname].map((part) => part?.trim() ?? '').filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => latin.test(part)) ? parts.join(' ') : null;
}
