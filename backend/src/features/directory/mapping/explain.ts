import { NotText, text, type Entry } from '../entry.js';
import type { FieldMapping } from './mapping.js';
import { clean } from './person.js';
import { transform } from './transform.js';

/** How a field came to its value. */
export interface Explained {
  /** The attribute it comes from; null where none of the mapped has a value. */
  readonly attribute: string | null;
  /** As the directory has it; null where it has none, or none that is text. */
  readonly raw: string | null;
  readonly value: string | null;
  readonly isText: boolean;
}

const nothing: Explained = { attribute: null, raw: null, value: null, isText: true };

/** What {@link personMapping} makes of a field, with where it has it from. @throws SyntaxError for a pattern that is none */
export function explain(entry: Entry, mapping: FieldMapping | undefined): Explained {
  if (!mapping) return nothing;
  const change = transform(mapping.transforms);
  let first = nothing;
  for (const attribute of mapping.attributes) {
    try {
      const raw = text(entry, attribute);
      if (raw === undefined) continue;
      const value = clean(change(raw));
      if (value !== '') return { attribute, raw, value, isText: true };
      if (first === nothing) first = { attribute, raw, value: null, isText: true };
    } catch (error) {
      if (!(error instanceof NotText)) throw error;
      return { attribute, raw: null, value: null, isText: false };
    }
  }
  return first;
}
