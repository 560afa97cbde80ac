import { isUtf8 } from 'node:buffer';
import { BerCursor, Malformed, tags } from './ber.js';
import { readableDn } from './dn.js';

/** What a search found. */
export interface Entry {
  /** Readable, see {@link readableDn}. */
  readonly dn: string;
  /** By name in lower case; a range of values (`member;range=0-1499`) stands under that name. Values as they came. */
  readonly attributes: ReadonlyMap<string, readonly Buffer[]>;
}

/** A value that should be text and is none. */
export class NotText extends Error {
  override readonly name = 'NotText';

  constructor(readonly attribute: string) {
    super(`${attribute} is not UTF-8`);
  }
}

/** Names recur in every entry; one string serves for all of a name. Bounded, since a server chooses the names. */
const names = new Map<string, string>();
function lowerCase(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (names.size < 1000) names.set(name, lower);
  return lower;
}

export interface ReceivedEntry {
  readonly messageId: number;
  readonly entry: Entry;
}

/**
 * Reads one LDAP message if it is an entry (RFC 4511, 4.5.2).
 * @returns undefined for any other message. @throws Malformed
 */
export function receivedEntry(message: Buffer): ReceivedEntry | undefined {
  const cursor = new BerCursor(message);
  cursor.next(message.length);
  const end = cursor.enter();
  if (!cursor.next(end) || cursor.tag !== tags.integer) throw new Malformed('a message without an id');
  const messageId = message.readUIntBE(cursor.start, Math.min(4, cursor.stop - cursor.start));
  if (!cursor.next(end) || cursor.tag !== tags.searchEntry) return undefined;
  const entryEnd = cursor.enter();
  cursor.next(entryEnd);
  const dn = message.toString('utf8', cursor.start, cursor.stop);
  cursor.next(entryEnd);
  return { messageId, entry: { dn: readableDn(dn), attributes: attributesOf(cursor) } };
}

function attributesOf(cursor: BerCursor): Map<string, Buffer[]> {
  const attributes = new Map<string, Buffer[]>();
  const end = cursor.enter();
  while (cursor.next(end)) {
    const attributeEnd = cursor.enter();
    cursor.next(attributeEnd);
    const name = cursor.bytes.toString('latin1', cursor.start, cursor.stop);
    const values: Buffer[] = [];
    if (cursor.next(attributeEnd)) {
      const valuesEnd = cursor.enter();
      while (cursor.next(valuesEnd)) values.push(cursor.value);
    }
    attributes.set(lowerCase(name), values);
  }
  return attributes;
}

/** The first value's bytes. */
export const bytes = (entry: Entry, attribute: string): Buffer | undefined =>
  entry.attributes.get(lowerCase(attribute))?.[0];

/** The first value. @throws NotText */
export function text(entry: Entry, attribute: string): string | undefined {
  const value = bytes(entry, attribute);
  return value && decoded(value, attribute);
}

/** All values. @throws NotText */
export const texts = (entry: Entry, attribute: string): string[] =>
  (entry.attributes.get(lowerCase(attribute)) ?? []).map((value) => decoded(value, attribute));

/** Values that are names of entries, each readable. @throws NotText */
export const dns = (entry: Entry, attribute: string): string[] => texts(entry, attribute).map(readableDn);

function decoded(value: Buffer, attribute: string): string {
  if (!isUtf8(value)) throw new NotText(attribute);
  return value.toString('utf8');
}
