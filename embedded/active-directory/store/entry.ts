import { formatRdn, type Rdn } from '../names/dn.js';
import type { Secret } from '../accounts/secret.js';
import { Attributes, type AttributeMap, type Value } from './attributes.js';

/** A node of the tree. Only the store changes it, so that indices and back links stay true. */
export class Entry {
  /** The whole name of a naming context's head; the others have a parent. */
  readonly context: string | null;
  readonly id: string;
  parent: Entry | null = null;
  readonly children = new Map<string, Entry>();
  readonly attributes: Attributes;
  readonly links = new Map<string, Set<Entry>>();
  readonly backlinks = new Map<string, Set<Entry>>();
  secret: Secret | null = null;
  private cachedDn: string | null = null;

  /** @param guid objectGUID, 16 bytes */
  constructor(
    readonly guid: Buffer,
    public rdn: Rdn,
    { context = null, common }: { readonly context?: string | null; readonly common?: AttributeMap } = {},
  ) {
    this.attributes = new Attributes(common);
    this.id = guid.toString('hex');
    this.context = context;
  }

  get dn(): string {
    this.cachedDn ??= this.context ?? `${formatRdn(this.rdn)},${this.parent?.dn ?? ''}`;
    return this.cachedDn;
  }

  /** Its own name has changed, and with it that of everything below. */
  forgetDn(): void {
    this.cachedDn = null;
    for (const child of this.children.values()) child.forgetDn();
  }

  first(name: string): Value | undefined {
    return this.attributes.get(name)?.[0];
  }

  text(name: string): string {
    const value = this.first(name);
    return typeof value === 'string' ? value : '';
  }

  /** 0 where the attribute is missing. */
  integer(name: string): bigint {
    return BigInt(this.text(name) || '0');
  }

  isA(objectClass: string): boolean {
    return (this.attributes.get('objectclass') ?? []).some((value) => value === objectClass);
  }

  get isDeleted(): boolean {
    return this.attributes.get('isdeleted')?.[0] === 'TRUE';
  }

  isWithin(other: Entry): boolean {
    for (let at = this.parent; at; at = at.parent) if (at === other) return true;
    return false;
  }
}
