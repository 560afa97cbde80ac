import { BerReader, MalformedMessage, TAG } from './ber-reader.js';
import { readFilter, type Filter } from './filter.js';

export interface Control {
  readonly type: string;
  readonly isCritical: boolean;
  readonly value: Buffer | null;
}

/** An attribute with the bytes of its values. */
export interface AttributeValues {
  readonly name: string;
  readonly values: readonly Buffer[];
}

export interface Modification extends AttributeValues {
  readonly act: 'add' | 'delete' | 'replace';
}

/** What a client may ask for (RFC 4511 4.2 to 4.12), read from the bytes: names stay text, values stay bytes. */
export type Operation =
  | { readonly kind: 'bind'; readonly name: string; readonly password: string | null }
  | { readonly kind: 'unbind' }
  | {
      readonly kind: 'search';
      readonly base: string;
      readonly scope: 'base' | 'one' | 'sub';
      readonly sizeLimit: number;
      readonly typesOnly: boolean;
      readonly filter: Filter;
      readonly attributes: readonly string[];
    }
  | { readonly kind: 'modify'; readonly dn: string; readonly modifications: readonly Modification[] }
  | { readonly kind: 'add'; readonly dn: string; readonly attributes: readonly AttributeValues[] }
  | { readonly kind: 'delete'; readonly dn: string }
  | {
      readonly kind: 'rename';
      readonly dn: string;
      readonly rdn: string;
      readonly deleteOldRdn: boolean;
      readonly parent: string | null;
    }
  | { readonly kind: 'compare'; readonly dn: string; readonly name: string; readonly value: Buffer }
  | { readonly kind: 'abandon' }
  | { readonly kind: 'extended'; readonly name: string };

export interface Request {
  readonly id: number;
  /** The tag of the operation, as ldapjs dispatches by it. */
  readonly tag: number;
  readonly operation: Operation;
  readonly controls: readonly Control[];
}

const SCOPES = ['base', 'one', 'sub'] as const;
const ACTS = ['add', 'delete', 'replace'] as const;

/** @throws MalformedMessage */
export function readRequest(frame: Buffer): Request {
  const message = new BerReader(frame).nested();
  const id = message.integer();
  const tag = message.peek();
  const read = READERS[tag];
  if (!read) throw new MalformedMessage(`operation ${tag}`);
  const operation = read(message, tag);
  const controls: Control[] = [];
  if (message.peek() === 0xa0) {
    const list = message.nested(0xa0);
    while (!list.atEnd) controls.push(readControl(list.nested()));
  }
  return { id, tag, operation, controls };
}

function readControl(reader: BerReader): Control {
  const type = reader.text();
  const isCritical = reader.peek() === TAG.boolean ? reader.boolean() : false;
  return { type, isCritical, value: reader.atEnd ? null : reader.content(TAG.octets) };
}

const READERS: Readonly<Record<number, (message: BerReader, tag: number) => Operation>> = {
  0x60: (message, tag) => {
    const reader = message.nested(tag);
    reader.integer();
    const name = reader.text();
    // Anything but a simple bind is SASL, which is not offered.
    return { kind: 'bind', name, password: reader.peek() === 0x80 ? reader.text(0x80) : null };
  },
  0x42: (message, tag) => {
    message.content(tag);
    return { kind: 'unbind' };
  },
  0x63: (message, tag) => readSearch(message.nested(tag)),
  0x66: (message, tag) => readModify(message.nested(tag)),
  0x68: (message, tag) => {
    const reader = message.nested(tag);
    const dn = reader.text();
    const attributes: AttributeValues[] = [];
    for (const list = reader.nested(); !list.atEnd;) attributes.push(readAttribute(list.nested()));
    return { kind: 'add', dn, attributes };
  },
  0x4a: (message, tag) => ({ kind: 'delete', dn: message.text(tag) }),
  0x6c: (message, tag) => {
    const reader = message.nested(tag);
    const dn = reader.text();
    const rdn = reader.text();
    const deleteOldRdn = reader.boolean();
    return { kind: 'rename', dn, rdn, deleteOldRdn, parent: reader.peek() === 0x80 ? reader.text(0x80) : null };
  },
  0x6e: (message, tag) => {
    const reader = message.nested(tag);
    const dn = reader.text();
    const assertion = reader.nested();
    return { kind: 'compare', dn, name: assertion.text(), value: assertion.content(TAG.octets) };
  },
  0x50: (message, tag) => {
    message.content(tag);
    return { kind: 'abandon' };
  },
  0x77: (message, tag) => ({ kind: 'extended', name: message.nested(tag).text(0x80) }),
};

function readSearch(reader: BerReader): Operation {
  const base = reader.text();
  const scope = SCOPES[reader.integer(TAG.enumerated)];
  if (!scope) throw new MalformedMessage('scope');
  reader.integer(TAG.enumerated);
  const sizeLimit = reader.integer();
  reader.integer();
  const typesOnly = reader.boolean();
  const filter = readFilter(reader);
  const attributes: string[] = [];
  for (const list = reader.nested(); !list.atEnd;) attributes.push(list.text());
  return { kind: 'search', base, scope, sizeLimit, typesOnly, filter, attributes };
}

function readModify(reader: BerReader): Operation {
  const dn = reader.text();
  const modifications: Modification[] = [];
  for (const list = reader.nested(); !list.atEnd;) {
    const change = list.nested();
    const act = ACTS[change.integer(TAG.enumerated)];
    if (!act) throw new MalformedMessage('modification');
    modifications.push({ act, ...readAttribute(change.nested()) });
  }
  return { kind: 'modify', dn, modifications };
}

function readAttribute(reader: BerReader): AttributeValues {
  const name = reader.text();
  const values: Buffer[] = [];
  if (!reader.atEnd) for (const set = reader.nested(TAG.set); !set.atEnd;) values.push(set.content(TAG.octets));
  return { name, values };
}
