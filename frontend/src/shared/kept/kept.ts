/** What was written; its words stand in the messages. */
export type KeptKind = 'profile' | 'access-request' | 'home-layout';

/** What is to be sent once the server answers; its key makes a repetition harmless. */
export interface Sending {
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string;
}

/** Something written and not sent yet, kept on this device for whoever wrote it. */
export interface Kept {
  /** One thing has one key, such as `access-request:/admin/directory`. */
  readonly key: string;
  readonly kind: KeptKind;
  /** In whatever form the form keeps it; to be read with care, as an older version may have written it. */
  readonly value: unknown;
  /** The words themselves, for a list; empty where the kind says it all. */
  readonly excerpt: string;
  /** The page where one goes on writing. */
  readonly page: string;
  readonly sending?: Sending;
  /** What the server said to it, where it was refused for good. */
  readonly refusal?: string;
}

const KINDS: readonly string[] = ['profile', 'access-request', 'home-layout'] satisfies KeptKind[];

function isKept(item: unknown): item is Kept {
  if (typeof item !== 'object' || item === null) return false;
  const { key, kind, excerpt, page } = item as Partial<Record<keyof Kept, unknown>>;
  return [key, excerpt, page].every((text) => typeof text === 'string') && KINDS.includes(String(kind));
}

/** What a text out of the browser's storage holds; what cannot be read is not there. */
export function parseKept(text: string | null): readonly Kept[] {
  try {
    const stored = JSON.parse(text ?? 'null') as { version?: unknown; items?: unknown } | null;
    return stored?.version === 1 && Array.isArray(stored.items) ? stored.items.filter(isKept) : [];
  } catch {
    return [];
  }
}

export const formatKept = (items: readonly Kept[]): string => JSON.stringify({ version: 1, items });

/** With one more, in place of what was written there before. */
export const withKept = (items: readonly Kept[], item: Kept): readonly Kept[] => [
  ...items.filter(({ key }) => key !== item.key),
  item,
];

export const withoutKept = (items: readonly Kept[], key: string): readonly Kept[] =>
  items.filter((item) => item.key !== key);
