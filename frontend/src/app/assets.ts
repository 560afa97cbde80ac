/** Names of the built files that a document names, such as `/assets/index-B3kZ.js`. */
export const assetsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, name = '']) => name));

/**
 * Whether a document names files that a page was not loaded with. One that names none, such as a gateway's own page or
 * the one of development, says nothing.
 */
export const hasOtherAssets = (own: ReadonlySet<string>, html: string): boolean =>
  [...assetsIn(html)].some((name) => !own.has(name));
