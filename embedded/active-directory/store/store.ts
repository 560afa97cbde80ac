import { dnKey, parseDn, rdnKey, type Rdn } from '../names/dn.js';
import { sidRid } from '../names/sid.js';
import type { AttributeMap, Value } from './attributes.js';
import type { Change, Commit } from './change.js';
import { Entry } from './entry.js';
import { IndexOf } from './index-of.js';

/** Attributes by which clients look for one entry. */
const INDEXED = ['objectguid', 'samaccountname', 'userprincipalname', 'mail'] as const;
const isIndexed = (name: string): name is (typeof INDEXED)[number] => (INDEXED as readonly string[]).includes(name);

/** The tree with its links, indices and update sequence number. Knows no rule but that they agree with each other. */
export class Store {
  /** Heads of the naming contexts by their normalised names. */
  readonly contexts = new Map<string, Entry>();
  usn = 0;
  private greatestRid = 0;
  private readonly byId = new Map<string, Entry>();
  private readonly indices = new Map(INDEXED.map((name) => [name, new IndexOf()]));

  addContext(guid: Buffer, dn: string, common?: AttributeMap): Entry {
    const rdns = parseDn(dn);
    const [rdn] = rdns;
    if (!rdn) throw new RangeError('a naming context has a name');
    const entry = new Entry(guid, rdn, { context: dn, ...(common && { common }) });
    this.contexts.set(dnKey(rdns), entry);
    this.enter(entry);
    return entry;
  }

  /** @param common what it has like many others; none of it may be indexed */
  add(guid: Buffer, parent: Entry, rdn: Rdn, common?: AttributeMap): Entry {
    const entry = new Entry(guid, rdn, common && { common });
    this.place(entry, parent, rdn);
    this.enter(entry);
    return entry;
  }

  /** @param values none takes the attribute away */
  set(entry: Entry, name: string, values: readonly Value[]): void {
    const index = isIndexed(name) ? this.indices.get(name) : undefined;
    if (index) for (const value of entry.attributes.get(name) ?? []) index.remove(value, entry);
    if (values.length === 0) entry.attributes.delete(name);
    else entry.attributes.set(name, values);
    if (index) for (const value of values) index.add(value, entry);
    if (name === 'objectsid')
      for (const sid of values) if (Buffer.isBuffer(sid)) this.greatestRid = Math.max(this.greatestRid, sidRid(sid));
  }

  /** Identifiers are given out once: one more than the greatest there has been. */
  nextRid(): number {
    return this.greatestRid + 1;
  }

  link(entry: Entry, name: string, target: Entry): void {
    into(entry.links, name).add(target);
    into(target.backlinks, name).add(entry);
  }

  unlink(entry: Entry, name: string, target: Entry): void {
    outOf(entry.links, name, target);
    outOf(target.backlinks, name, entry);
  }

  /** Does what a journal says happened. */
  replay({ usn, changes }: Commit): void {
    for (const change of changes) this.apply(change);
    this.usn = Math.max(this.usn, usn);
  }

  /** @throws RangeError for an entry that is not there, which a commit never names */
  apply(change: Change): void {
    if (change.kind === 'create') {
      const [type, value] = change.rdn;
      this.add(Buffer.from(change.id, 'hex'), this.mustHave(change.parent), { type, value });
      return;
    }
    const entry = this.mustHave(change.id);
    if (change.kind === 'set') this.set(entry, change.name, change.values);
    else if (change.kind === 'link') this.link(entry, change.name, this.mustHave(change.target));
    else if (change.kind === 'unlink') this.unlink(entry, change.name, this.mustHave(change.target));
    else if (change.kind === 'secret') entry.secret = change.secret;
    else this.place(entry, this.mustHave(change.parent), { type: change.rdn[0], value: change.rdn[1] });
  }

  /** The entry of that name, and the nearest one above it that exists. */
  locate(rdns: readonly Rdn[]): { entry: Entry | null; nearest: Entry | null } {
    for (let depth = 0; depth < rdns.length; depth += 1) {
      const head = this.contexts.get(dnKey(rdns.slice(depth)));
      if (!head) continue;
      let at = head;
      for (const rdn of rdns.slice(0, depth).reverse()) {
        const child = at.children.get(rdnKey(rdn));
        if (!child) return { entry: null, nearest: at };
        at = child;
      }
      return { entry: at, nearest: at };
    }
    return { entry: null, nearest: null };
  }

  byGuid(guid: Buffer): Entry | undefined {
    return this.byId.get(guid.toString('hex'));
  }

  /** Undefined where the attribute has no index. */
  lookUp(name: string, value: Value): readonly Entry[] | undefined {
    return isIndexed(name) ? this.indices.get(name)?.find(value) : undefined;
  }

  get size(): number {
    return this.byId.size;
  }

  private place(entry: Entry, parent: Entry, rdn: Rdn): void {
    entry.parent?.children.delete(rdnKey(entry.rdn));
    entry.parent = parent;
    entry.rdn = rdn;
    parent.children.set(rdnKey(rdn), entry);
    entry.forgetDn();
  }

  private enter(entry: Entry): void {
    this.byId.set(entry.id, entry);
    this.set(entry, 'objectguid', [entry.guid]);
  }

  private mustHave(id: string): Entry {
    const entry = this.byId.get(id);
    if (!entry) throw new RangeError(`no entry ${id}`);
    return entry;
  }
}

function into(links: Map<string, Set<Entry>>, name: string): Set<Entry> {
  const known = links.get(name);
  if (known) return known;
  const fresh = new Set<Entry>();
  links.set(name, fresh);
  return fresh;
}

function outOf(links: Map<string, Set<Entry>>, name: string, entry: Entry): void {
  const known = links.get(name);
  known?.delete(entry);
  if (known?.size === 0) links.delete(name);
}
