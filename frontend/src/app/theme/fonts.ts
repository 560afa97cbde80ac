/** Of the font's parts, which come in the order of how often their letters are used: these hold nearly all of a Korean text. */
const COMMON = 18;

/**
 * Fetches the parts of the font that texts mostly need. Each is fetched by the browser when a letter of it is first
 * drawn, and every one that arrives makes it lay out and paint all text of the page anew: half a second on a slow
 * computer, in the middle of whatever somebody is doing.
 */
export function fetchFonts(): void {
  const parts = [...document.fonts].filter(({ family }) => family.includes('Pretendard'));
  for (const part of parts.slice(-COMMON)) part.load().catch(() => undefined);
}
