import type { Directory } from '../directory.js';
import { fold, MalformedName } from '../names/dn.js';
import { sidBytes } from '../names/sid.js';
import type { Filter } from '../protocol/filter.js';
import { categoryOf, type AttributeType } from '../store/schema.js';
import type { Value } from '../store/attributes.js';
import type { Entry } from '../store/entry.js';
import { valuesOf } from '../store/values.js';
import { findByName } from './find-by-name.js';

/** True, false, or undefined where it cannot be told (RFC 4511 4.5.1.7): an entry is found only where it is true. */
export type Verdict = boolean | undefined;
export type Match = (entry: Entry) => Verdict;

export const undecided: Match = () => undefined;
export const never: Match = () => false;

/** True where one of the values passes. */
export const some =
  (directory: Directory, type: AttributeType, test: (value: Value) => boolean): Match =>
  (entry) =>
    valuesOf(directory, entry, type).some(test);

/** Equality by the attribute's syntax: text and names in any case, numbers by value, bytes exactly. */
export function equal(directory: Directory, type: AttributeType, value: Buffer): Match {
  const text = value.toString('utf8');
  const name = type.name.toLowerCase();
  switch (type.syntax) {
    case 'octets': {
      // A SID may be asked for as people write it.
      const bytes = type.name === 'objectSid' && /^S-1(-\d{1,10}){2,15}$/i.test(text) ? sidBytes(text) : value;
      return some(directory, type, (one) => Buffer.isBuffer(one) && one.equals(bytes));
    }
    case 'integer': {
      const number = integerOf(text);
      return number === undefined ? undecided : some(directory, type, (one) => BigInt(String(one)) === number);
    }
    case 'link': {
      const target = targetOf(directory, text);
      return target ? (entry) => entry.links.get(name)?.has(target) ?? false : never;
    }
    case 'backlink': {
      const source = targetOf(directory, text);
      return source ? (entry) => entry.backlinks.get(type.forward?.toLowerCase() ?? '')?.has(source) ?? false : never;
    }
    case 'oid':
      return name === 'objectcategory' ? categoryEqual(directory, type, text) : textEqual(directory, type, text);
    case 'computed':
      return type.name === 'distinguishedName' ? dnEqual(directory, text) : textEqual(directory, type, text);
    default:
      return textEqual(directory, type, text);
  }
}

function textEqual(directory: Directory, type: AttributeType, text: string): Match {
  const wanted = fold(text);
  return some(directory, type, (one) => typeof one === 'string' && fold(one) === wanted);
}

function categoryEqual(directory: Directory, type: AttributeType, text: string): Match {
  const category = categoryOf(text);
  return textEqual(
    directory,
    type,
    category === undefined ? text : `CN=${category},CN=Schema,${directory.configurationDn}`,
  );
}

function dnEqual(directory: Directory, text: string): Match {
  const target = targetOf(directory, text);
  return target ? (entry) => entry === target : never;
}

export function targetOf(directory: Directory, text: string): Entry | null {
  try {
    return findByName(directory, text).entry;
  } catch (error) {
    if (error instanceof MalformedName) return null;
    throw error;
  }
}

export const integerOf = (text: string) => (/^-?\d{1,19}$/.test(text) ? BigInt(text) : undefined);

export function ordered(directory: Directory, type: AttributeType, kind: 'atLeast' | 'atMost', value: Buffer): Match {
  const text = value.toString('utf8');
  const fits = (order: number) => (kind === 'atLeast' ? order >= 0 : order <= 0);
  if (type.syntax === 'integer') {
    const number = integerOf(text);
    if (number === undefined) return undecided;
    return some(directory, type, (one) => {
      const own = BigInt(String(one));
      return fits(own < number ? -1 : own > number ? 1 : 0);
    });
  }
  if (type.syntax === 'octets') return some(directory, type, (one) => Buffer.isBuffer(one) && fits(one.compare(value)));
  if (type.syntax !== 'text' && type.syntax !== 'time') return undecided;
  const wanted = fold(text);
  return some(directory, type, (one) => {
    const own = fold(String(one));
    return fits(own < wanted ? -1 : own > wanted ? 1 : 0);
  });
}

/** Only text has parts: Active Directory finds nothing by parts of a name or a number. */
export function substrings(
  directory: Directory,
  type: AttributeType,
  filter: Extract<Filter, { kind: 'substrings' }>,
): Match {
  if (type.syntax !== 'text') return undecided;
  const piece = (bytes: Buffer | undefined) => (bytes ? fold(bytes.toString('utf8')) : '');
  const initial = piece(filter.initial);
  const final = piece(filter.final);
  const middle = filter.any.map(piece);
  return some(directory, type, (one) => {
    const text = fold(String(one));
    if (!text.startsWith(initial) || text.length < initial.length + final.length || !text.endsWith(final)) return false;
    const end = text.length - final.length;
    let at = initial.length;
    for (const part of middle) {
      const found = text.indexOf(part, at);
      if (found < 0 || found + part.length > end) return false;
      at = found + part.length;
    }
    return true;
  });
}
