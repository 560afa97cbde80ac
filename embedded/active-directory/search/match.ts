import type { Directory } from '../directory.js';
import { fold, MalformedName } from '../names/dn.js';
import { sidBytes } from '../names/sid.js';
import type { Filter } from '../protocol/filter.js';
import { attributeType, categoryOf, type AttributeType } from '../store/schema.js';
import type { Entry, Value } from '../store/entry.js';
import { valuesOf } from '../store/values.js';
import { findByName } from './find-by-name.js';

/** True, false, or undefined where it cannot be told (RFC 4511 4.5.1.7): an entry is found only where it is true. */
export type Verdict = boolean | undefined;
export type Match = (entry: Entry) => Verdict;

const RULES: Readonly<Record<string, 'and' | 'or' | 'chain'>> = {
  '1.2.840.113556.1.4.803': 'and',
  '1.2.840.113556.1.4.804': 'or',
  '1.2.840.113556.1.4.1941': 'chain',
};

const undecided: Match = () => undefined;
const never: Match = () => false;

/** Turns a filter into a function once, so that thousands of entries are tried at little cost each. */
export function compile(directory: Directory, filter: Filter): Match {
  switch (filter.kind) {
    case 'and':
      return all(filter.filters.map((part) => compile(directory, part)));
    case 'or':
      return any(filter.filters.map((part) => compile(directory, part)));
    case 'not': {
      const inner = compile(directory, filter.filter);
      return (entry) => {
        const verdict = inner(entry);
        return verdict === undefined ? undefined : !verdict;
      };
    }
    case 'extensible':
      return extensible(directory, filter);
    default: {
      const type = attributeType(filter.name.replace(/;binary$/i, ''));
      if (!type || type.syntax === 'secret') return undecided;
      if (filter.kind === 'present') return (entry) => valuesOf(directory, entry, type).length > 0;
      if (filter.kind === 'substrings') return substrings(directory, type, filter);
      return filter.kind === 'equal'
        ? equal(directory, type, filter.value)
        : ordered(directory, type, filter.kind, filter.value);
    }
  }
}

function all(parts: readonly Match[]): Match {
  return (entry) => {
    let verdict: Verdict = true;
    for (const part of parts) {
      const one = part(entry);
      if (one === false) return false;
      if (one === undefined) verdict = undefined;
    }
    return verdict;
  };
}

function any(parts: readonly Match[]): Match {
  return (entry) => {
    let verdict: Verdict = false;
    for (const part of parts) {
      const one = part(entry);
      if (one === true) return true;
      if (one === undefined) verdict = undefined;
    }
    return verdict;
  };
}

const some =
  (directory: Directory, type: AttributeType, test: (value: Value) => boolean): Match =>
  (entry) =>
    valuesOf(directory, entry, type).some(test);

/** Equality by the attribute's syntax: text and names in any case, numbers by value, bytes exactly. */
function equal(directory: Directory, type: AttributeType, value: Buffer): Match {
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

function targetOf(directory: Directory, text: string): Entry | null {
  try {
    return findByName(directory, text).entry;
  } catch (error) {
    if (error instanceof MalformedName) return null;
    throw error;
  }
}

const integerOf = (text: string) => (/^-?\d{1,19}$/.test(text) ? BigInt(text) : undefined);

function ordered(directory: Directory, type: AttributeType, kind: 'atLeast' | 'atMost', value: Buffer): Match {
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
function substrings(directory: Directory, type: AttributeType, filter: Extract<Filter, { kind: 'substrings' }>): Match {
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

function extensible(directory: Directory, { rule, name, value }: Extract<Filter, { kind: 'extensible' }>): Match {
  const type = name === undefined ? undefined : attributeType(name);
  if (!type) return undecided;
  if (rule === undefined) return equal(directory, type, value);
  const known = RULES[rule];
  if (known === 'chain') return chain(directory, type, value.toString('utf8'));
  const mask = integerOf(value.toString('utf8'));
  if (!known || type.syntax !== 'integer' || mask === undefined) return undecided;
  return some(directory, type, (one) => {
    const bits = BigInt(String(one)) & mask;
    return known === 'and' ? bits === mask : bits !== 0n;
  });
}

/** Whether the entry of that name is reached by following the attribute from value to value. */
function chain(directory: Directory, type: AttributeType, text: string): Match {
  const target = targetOf(directory, text);
  if (!target || (type.syntax !== 'link' && type.syntax !== 'backlink')) return never;
  const name = (type.forward ?? type.name).toLowerCase();
  const next = (entry: Entry) => (type.syntax === 'link' ? entry.links : entry.backlinks).get(name) ?? [];
  return (start) => {
    const seen = new Set<Entry>();
    const open = [...next(start)];
    for (let entry = open.pop(); entry; entry = open.pop()) {
      if (entry === target) return true;
      if (seen.has(entry)) continue;
      seen.add(entry);
      open.push(...next(entry));
    }
    return false;
  };
}
