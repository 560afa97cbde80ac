import type { HashedSecret } from '../accounts/secret.js';
import type { Value } from './attributes.js';

/** One step of a commit. Entries are named by `id`, their objectGUID in hexadecimal, so that a journal outlives renames. */
export type Change =
  | {
      readonly kind: 'create';
      readonly id: string;
      readonly parent: string;
      readonly rdn: readonly [type: string, value: string];
    }
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly parent: string;
      readonly rdn: readonly [type: string, value: string];
    }
  | { readonly kind: 'set'; readonly id: string; readonly name: string; readonly values: readonly Value[] }
  | { readonly kind: 'link'; readonly id: string; readonly name: string; readonly target: string }
  | { readonly kind: 'unlink'; readonly id: string; readonly name: string; readonly target: string }
  | { readonly kind: 'secret'; readonly id: string; readonly secret: HashedSecret };

/** What is journaled of one request; `usn` is the highest number it used. */
export interface Commit {
  readonly usn: number;
  readonly changes: readonly Change[];
}

const BYTES = 'base64:';
const TEXT = 'text:';

/** JSON has no bytes: a value's first letters say what it is. */
export const writeCommit = (commit: Commit) =>
  JSON.stringify(commit, (_, value: unknown) => {
    if (!isSet(value)) return value;
    return {
      ...value,
      values: value.values.map((item) => (typeof item === 'string' ? TEXT + item : BYTES + item.toString('base64'))),
    };
  });

export function readCommit(line: string): Commit {
  const commit = JSON.parse(line) as Commit;
  return {
    ...commit,
    changes: commit.changes.map((change) =>
      change.kind === 'set' ? { ...change, values: change.values.map(readValue) } : change,
    ),
  };
}

function readValue(value: Value): Value {
  const text = String(value);
  return text.startsWith(BYTES) ? Buffer.from(text.slice(BYTES.length), 'base64') : text.slice(TEXT.length);
}

const isSet = (value: unknown): value is Extract<Change, { kind: 'set' }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'set';
