import { createHash } from 'node:crypto';
import type { Rdn } from '../names/dn.js';
import { generalizedTime } from '../names/time.js';
import { objectClass } from '../store/schema.js';
import type { AttributeMap, Value } from '../store/attributes.js';
import type { Entry } from '../store/entry.js';
import type { Store } from '../store/store.js';

type Attributes = Readonly<Record<string, Value | readonly Value[] | undefined>>;

/** Plants entries that no client wrote: each with a sequence number and what a controller adds of itself. */
export class Planter {
  private readonly kinds = new Map<string, AttributeMap>();

  constructor(
    private readonly store: Store,
    private readonly base: string,
    private readonly foundedAt: Date,
  ) {}

  context(dn: string, kind: string, attributes: Attributes = {}): Entry {
    const entry = this.store.addContext(this.guidOf(dn), dn, this.kindOf(kind));
    this.fill(entry, attributes);
    return entry;
  }

  /**
   * @param kind name of an object class, or what {@link kind} made
   * @param guid made from the name where there is none
   */
  plant(
    parent: Entry,
    rdn: Rdn,
    kind: string | AttributeMap,
    attributes: Attributes = {},
    guid = this.guidOf(`${rdn.type}=${rdn.value},${parent.dn}`),
  ): Entry {
    const entry = this.store.add(guid, parent, rdn, this.kindOf(kind));
    this.fill(entry, attributes);
    return entry;
  }

  /** For the few entries that come from nobody's generator; the same in every directory of this base. */
  guidOf(name: string): Buffer {
    const guid = createHash('sha256').update(`${this.base}\n${name}`).digest().subarray(0, 16);
    guid.writeUInt8((guid.readUInt8(7) & 0x0f) | 0x40, 7);
    guid.writeUInt8((guid.readUInt8(8) & 0x3f) | 0x80, 8);
    return guid;
  }

  /** What all entries of a kind have alike, beside what a controller adds of itself. */
  kind(objectClassName: string, attributes: Attributes = {}): AttributeMap {
    const found = objectClass([objectClassName]);
    if (!found) throw new RangeError(`no class ${objectClassName}`);
    const when = [generalizedTime(this.foundedAt)];
    return new Map<string, readonly Value[]>([
      ['objectclass', found.classes],
      ['objectcategory', [`CN=${found.category},CN=Schema,CN=Configuration,${this.base}`]],
      ['instancetype', ['4']],
      ['whencreated', when],
      ['whenchanged', when],
      ...listsOf(attributes),
    ]);
  }

  private kindOf(kind: string | AttributeMap): AttributeMap {
    if (typeof kind !== 'string') return kind;
    const known = this.kinds.get(kind) ?? this.kind(kind);
    this.kinds.set(kind, known);
    return known;
  }

  private fill(entry: Entry, attributes: Attributes): void {
    const { store } = this;
    const { type, value } = entry.rdn;
    store.usn += 1;
    const usn = [String(store.usn)];
    const name = [value];
    store.set(entry, 'usncreated', usn);
    store.set(entry, 'usnchanged', usn);
    store.set(entry, type.toLowerCase(), name);
    store.set(entry, 'name', name);
    for (const [attribute, values] of listsOf(attributes)) store.set(entry, attribute, values);
  }
}

function* listsOf(attributes: Attributes): Generator<[string, readonly Value[]]> {
  for (const [attribute, given] of Object.entries(attributes)) {
    if (given !== undefined) yield [attribute.toLowerCase(), isList(given) ? given : [given]];
  }
}

const isList = (value: Value | readonly Value[]): value is readonly Value[] => Array.isArray(value);

export const ouOf = (name: string): Rdn => ({ type: 'OU', value: name });
export const cnOf = (name: string): Rdn => ({ type: 'CN', value: name });
