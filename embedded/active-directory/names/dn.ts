/** One step of a distinguished name. Active Directory has no RDN of several attributes. */
export interface Rdn {
  readonly type: string;
  readonly value: string;
}

/** A name that is not of the form of RFC 4514. */
export class MalformedName extends Error {
  constructor(readonly text: string) {
    super(`not a distinguished name: ${text}`);
  }
}

/** Names and text of a directory are the same whatever their case. */
export const fold = (text: string) => text.normalize('NFC').toLowerCase();

export const rdnKey = ({ type, value }: Rdn) => `${type.toLowerCase()}=${fold(value)}`;

/** Equal for two spellings of one name: case, spaces around the signs, and the way of escaping do not matter. */
export const dnKey = (rdns: readonly Rdn[]) => rdns.map(rdnKey).join('\n');

const SPECIAL = /[\\,+"<>;=]/g;

/** RFC 4514 2.4, and a line feed as Active Directory writes it in the names of deleted objects. */
function escapeValue(value: string): string {
  const escaped = value
    .replace(SPECIAL, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/\0/g, '\\00')
    .replace(/\n/g, '\\0A')
    .replace(/\r/g, '\\0D');
  // A value that is one space has been escaped as its first.
  return value.length > 1 ? escaped.replace(/ $/, '\\ ') : escaped;
}

export const formatRdn = ({ type, value }: Rdn) => `${type}=${escapeValue(value)}`;

const HEX_PAIR = /^[0-9a-fA-F]{2}$/;
const TYPE = /^\s*(?:OID\.)?([A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)\s*=\s*/i;

/**
 * The steps of a name, the entry's own first; none for the empty name.
 * @throws MalformedName
 */
export function parseDn(text: string): Rdn[] {
  const rdns: Rdn[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const type = TYPE.exec(rest);
    if (!type?.[1]) throw new MalformedName(text);
    const { value, length } = readValue(rest.slice(type[0].length), text);
    rdns.push({ type: type[1], value });
    rest = rest.slice(type[0].length + length);
    if (rest === '') break;
    rest = rest.slice(1);
    if (rest.trim() === '') throw new MalformedName(text);
  }
  return rdns;
}

/** Reads up to the comma that ends the step; escaped bytes are UTF-8 (RFC 4514 3). */
function readValue(text: string, name: string): { value: string; length: number } {
  if (text.startsWith('"')) return readQuoted(text, name);
  const bytes: Buffer[] = [];
  let kept = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === ',' || character === ';') break;
    if (character === '+' || character === '"' || character === '<' || character === '>') throw new MalformedName(name);
    if (character !== '\\') {
      const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
      bytes.push(Buffer.from(whole));
      at += whole.length - 1;
      if (character !== ' ') kept = bytes.length;
      continue;
    }
    const pair = text.slice(at + 1, at + 3);
    if (HEX_PAIR.test(pair)) {
      bytes.push(Buffer.from(pair, 'hex'));
      at += 2;
    } else if (at + 1 < text.length) {
      bytes.push(Buffer.from(text.charAt(at + 1)));
      at += 1;
    } else throw new MalformedName(name);
    kept = bytes.length;
  }
  if (kept === 0) throw new MalformedName(name);
  return { value: Buffer.concat(bytes.slice(0, kept)).toString('utf8'), length: at };
}

/** The older form of RFC 1779, which clients still send. */
function readQuoted(text: string, name: string): { value: string; length: number } {
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(?=[,;]|$)/.exec(text);
  if (!quoted?.[1]) throw new MalformedName(name);
  return { value: quoted[1].replace(/\\(.)/g, '$1'), length: quoted[0].length };
}
