import type { Directory } from '../directory.js';
import type { Filter } from '../protocol/filter.js';
import { attributeType, type AttributeType } from '../store/schema.js';
import type { Entry } from '../store/entry.js';
import { valuesOf } from '../store/values.js';
import {
  equal,
  integerOf,
  never,
  ordered,
  some,
  substrings,
  targetOf,
  undecided,
  type Match,
  type Verdict,
} from './comparisons.js';

const RULES: Readonly<Record<string, 'and' | 'or' | 'chain'>> = {
  '1.2.840.113556.1.4.803': 'and',
  '1.2.840.113556.1.4.804': 'or',
  '1.2.840.113556.1.4.1941': 'chain',
};

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
