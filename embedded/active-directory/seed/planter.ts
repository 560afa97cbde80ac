import { createHash } from 'node:crypto';
import type { Rdn } from '../names/dn.js';
import { generalizedTime } from '../names/time.js';
import { objectClass } from '../store/schema.js';
import type { Entry, Value } from '../store/entry.js';
import type { Store } from '../store/store.js';

type Attributes = Readonly<Record<string, Value | readonly Value[] | undefined>>;

/** Plants entries that no client wrote: each with a sequence number and what a controller adds of itself. */
export class Planter {
  private readonly when: readonly Value[];
  private readonly classesOf = new Map<string, { classes: readonly Value[]; category: readonly Value[] }>();

  constructor(
    private readonly store: Store,
    private readonly base: string,
    foundedAt: Date,
  ) {
    this.when = [generalizedTime(foundedAt)];
  }

  context(dn: string, objectClassName: string, attributes: Attributes = {}): Entry {
    const entry = this.store.addContext(this.guidOf(dn), dn);
    this.fill(entry, objectClassName, attributes);
    return entry;
  }

  /** @param guid made from the name where there is none */
  plant(
    parent: Entry,
    rdn: Rdn,
    objectClassName: string,
    attributes: Attributes = {},
    guid = this.guidOf(`${rdn.type}=${rdn.value},${parent.dn}`),
  ): Entry {
    const entry = this.store.add(guid, parent, rdn);
    this.fill(entry, objectClassName, attributes);
    return entry;
  }

  /** For the few entries that come from nobody's generator; the same in every directory of this base. */
  guidOf(name: string): Buffer {
    const guid = createHash('sha256').update(`${this.base}\n${name}`).digest().subarray(0, 16);
    guid.writeUInt8((guid.readUInt8(7) & 0x0f) | 0x40, 7);
    guid.writeUInt8((guid.readUInt8(8) & 0x3f) | 0x80, 8);
    return guid;
  }

  private fill(entry: Entry, objectClassName: string, attributes: Attributes): void {
    const { store } = this;
    const { type, value } = entry.rdn;
    const { classes, category } = this.classOf(objectClassName);
    store.usn += 1;
    const usn = [String(store.usn)];
    // The same lists serve all entries: 20,000 people stay small.
    store.set(entry, 'objectclass', classes);
    store.set(entry, 'objectcategory', category);
    store.set(entry, 'instancetype', WRITABLE);
    store.set(entry, 'whencreated', this.when);
    store.set(entry, 'whenchanged', this.when);
    store.set(entry, 'usncreated', usn);
    store.set(entry, 'usnchanged', usn);
    const name = [value];
    store.set(entry, type.toLowerCase(), name);
    store.set(entry, 'name', name);
    for (const [attribute, given] of Object.entries(attributes)) {
      if (given !== undefined) store.set(entry, attribute.toLowerCase(), isList(given) ? given : [given]);
    }
  }

  private classOf(name: string) {
    const known = this.classesOf.get(name);
    if (known) return known;
    const found = objectClass([name]);
    if (!found) throw new RangeError(`no class ${name}`);
    const shared = {
      classes: found.classes,
      category: [`CN=${found.category},CN=Schema,CN=Configuration,${this.base}`],
    };
    this.classesOf.set(name, shared);
    return shared;
  }
}

const WRITABLE: readonly Value[] = ['4'];
const isList = (value: Value | readonly Value[]): value is readonly Value[] => Array.isArray(value);

export const ouOf = (name: string): Rdn => ({ type: 'OU', value: name });
export const cnOf = (name: string): Rdn => ({ type: 'CN', value: name });
