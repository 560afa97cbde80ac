import { MalformedMessage, type BerReader } from './ber-reader.js';

/** A search filter (RFC 4511 4.5.1.7) with assertion values as the bytes that came. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'equal' | 'atLeast' | 'atMost'; readonly name: string; readonly value: Buffer }
  | { readonly kind: 'present'; readonly name: string }
  | {
      readonly kind: 'substrings';
      readonly name: string;
      readonly initial?: Buffer;
      readonly any: readonly Buffer[];
      readonly final?: Buffer;
    }
  | { readonly kind: 'extensible'; readonly rule?: string; readonly name?: string; readonly value: Buffer };

/** ldapjs turns filters into strings, which loses binary values, and knows no extensible rule: so they are read here. */
export function readFilter(reader: BerReader, depth = 0): Filter {
  if (depth > 100) throw new MalformedMessage('filter too deep');
  const tag = reader.peek();
  switch (tag) {
    case 0xa0:
    case 0xa1: {
      const inner = reader.nested(tag);
      const filters: Filter[] = [];
      while (!inner.atEnd) filters.push(readFilter(inner, depth + 1));
      return { kind: tag === 0xa0 ? 'and' : 'or', filters };
    }
    case 0xa2:
      return { kind: 'not', filter: readFilter(reader.nested(tag), depth + 1) };
    case 0xa4:
      return readSubstrings(reader.nested(tag));
    case 0x87:
      return { kind: 'present', name: reader.text(0x87) };
    case 0xa9:
      return readExtensible(reader.nested(tag));
    default: {
      const kind = COMPARISONS[tag];
      if (!kind) throw new MalformedMessage('filter');
      const inner = reader.nested(tag);
      return { kind, name: inner.text(), value: inner.content(0x04) };
    }
  }
}

/** Active Directory takes the approximate match for equality. */
const COMPARISONS: Readonly<Record<number, 'equal' | 'atLeast' | 'atMost'>> = {
  0xa3: 'equal',
  0xa5: 'atLeast',
  0xa6: 'atMost',
  0xa8: 'equal',
};

function readSubstrings(reader: BerReader): Filter {
  const name = reader.text();
  const parts = reader.nested();
  const any: Buffer[] = [];
  let initial: Buffer | undefined;
  let final: Buffer | undefined;
  while (!parts.atEnd) {
    const tag = parts.peek();
    if (tag === 0x80) initial = parts.content(tag);
    else if (tag === 0x81) any.push(parts.content(tag));
    else final = parts.content(0x82);
  }
  return { kind: 'substrings', name, any, ...(initial && { initial }), ...(final && { final }) };
}

function readExtensible(reader: BerReader): Filter {
  let rule: string | undefined;
  let name: string | undefined;
  if (reader.peek() === 0x81) rule = reader.text(0x81);
  if (reader.peek() === 0x82) name = reader.text(0x82);
  const value = reader.content(0x83);
  return { kind: 'extensible', value, ...(rule !== undefined && { rule }), ...(name !== undefined && { name }) };
}
