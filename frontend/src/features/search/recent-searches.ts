const KEY = 'maru.recent-searches';
const MOST = 5;

interface Stored {
  readonly version: 1;
  readonly ownerId: string;
  readonly texts: readonly string[];
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1;

/** What this person typed in this browser and then opened a hit of, the latest first. */
export function recentSearches(ownerId: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isStored(value) && value.ownerId === ownerId ? value.texts : [];
  } catch {
    return [];
  }
}

export function rememberSearch(ownerId: string, text: string): void {
  const others = recentSearches(ownerId).filter((other) => other !== text);
  const stored: Stored = { version: 1, ownerId, texts: [text, ...others].slice(0, MOST) };
  localStorage.setItem(KEY, JSON.stringify(stored));
}
