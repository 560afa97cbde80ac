const PREFIX = 'maru.draft.';

const sources = new Map<string, () => unknown>();
const keyOf = (userId: string, name: string) => `${PREFIX}${userId}.${name}`;

/**
 * Names work that is not saved yet, so that it is kept when the session ends without the person's doing.
 * @param read the work as JSON takes it; undefined where there is nothing to lose
 * @returns takes the name back
 */
export function offerDraft(name: string, read: () => unknown): () => void {
  sources.set(name, read);
  return () => {
    if (sources.get(name) === read) sources.delete(name);
  };
}

/** Keeps on this device what is not saved; called as the session ends. */
export function keepDrafts(userId: string): void {
  for (const [name, read] of sources) {
    const work = read();
    // A full or forbidden storage loses the draft, not the way to the login page.
    try {
      if (work !== undefined) localStorage.setItem(keyOf(userId, name), JSON.stringify(work));
    } catch {
      continue;
    }
  }
}

/** Whether this device keeps work of anybody who had to leave. */
export const hasKeptDrafts = (): boolean => Object.keys(localStorage).some((key) => key.startsWith(PREFIX));

/** What was kept for a person under a name, maybe by an older version; undefined where there is none. */
export function keptDraft(userId: string, name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId, name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Somebody goes on with it, or does not want it. */
export const forgetDraft = (userId: string, name: string): void => localStorage.removeItem(keyOf(userId, name));
