import { fold } from '../names/dn.js';
import type { Value } from './attributes.js';
import type { Entry } from './entry.js';

const keyOf = (value: Value) => (typeof value === 'string' ? fold(value) : value.toString('latin1'));
const NOBODY: readonly Entry[] = [];

/** Entries by the value of one attribute; several may share one. */
export class IndexOf {
  private readonly entries = new Map<string, Entry | Entry[]>();

  /** @param value text in any case */
  find(value: Value): readonly Entry[] {
    const found = this.entries.get(keyOf(value));
    return found === undefined ? NOBODY : Array.isArray(found) ? found : [found];
  }

  add(value: Value, entry: Entry): void {
    const key = keyOf(value);
    const found = this.entries.get(key);
    if (found === undefined) this.entries.set(key, entry);
    else if (Array.isArray(found)) found.push(entry);
    else this.entries.set(key, [found, entry]);
  }

  remove(value: Value, entry: Entry): void {
    const key = keyOf(value);
    const left = this.find(value).filter((other) => other !== entry);
    if (left.length === 0) this.entries.delete(key);
    else this.entries.set(key, left);
  }
}
