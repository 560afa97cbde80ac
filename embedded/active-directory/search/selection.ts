import { attributeType, isConstructed, type AttributeType } from '../store/schema.js';

/** Active Directory's MaxValRange: more values of one attribute come in ranges. */
const MOST_VALUES = 1_500;

export interface Wanted {
  readonly type: AttributeType;
  /** As the client wrote it. */
  readonly name: string;
  /** First and last value asked for; null is as many as there are. */
  readonly range: { readonly low: number; readonly high: number | null } | null;
}

/** Which attributes an answer holds: `all` that an entry has, and those named. */
export interface Selection {
  readonly all: boolean;
  readonly named: readonly Wanted[];
}

const RANGE = /^([\w-]+);range=(\d+)-(\d+|\*)$/i;

/** @param names of the search request: none or `*` is all, `1.1` nothing (RFC 4511 4.5.1.8) */
export function selectionOf(names: readonly string[]): Selection {
  const all = names.length === 0 || names.includes('*');
  const named = names.flatMap((name): Wanted[] => {
    const ranged = RANGE.exec(name);
    const type = attributeType(ranged?.[1] ?? name.replace(/;binary$/i, ''));
    if (!type || (all && !ranged && !isConstructed(type))) return [];
    const range = ranged && { low: Number(ranged[2]), high: ranged[3] === '*' ? null : Number(ranged[3]) };
    return [{ type, name: ranged ? type.name : name, range }];
  });
  return { all, named };
}

/** The values to send and the name they go under, which tells the range where there is one (MS-ADTS 3.1.1.3.1.3.3). */
export function cut<T>(wanted: Wanted, values: readonly T[]): { readonly name: string; readonly values: readonly T[] } {
  if (!wanted.range && values.length <= MOST_VALUES) return { name: wanted.name, values };
  const low = wanted.range?.low ?? 0;
  const asked = wanted.range?.high ?? Number.POSITIVE_INFINITY;
  const end = Math.min(asked + 1, low + MOST_VALUES, values.length);
  const high = end >= values.length ? '*' : String(end - 1);
  return { name: `${wanted.type.name};range=${low}-${high}`, values: values.slice(low, end) };
}
