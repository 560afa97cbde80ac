import { accountState } from '../account-state.js';
import { dnKey } from '../dn.js';
import { bytes, NotText, text, type Entry } from '../entry.js';
import { uuidOfGuid } from '../guid.js';
import { mappedFields, type MappedField } from '../mapped-fields.js';
import type { AttributeMapping, FieldMapping } from './mapping.js';
import { latinName } from './latin-name.js';
import type { Problem, ProblemCode } from './problem.js';
import { transform } from './transform.js';

/** Longest values, in characters: what indexes and the contract bear. */
const longest: Readonly<Partial<Record<MappedField, number>>> = {
  username: 256,
  upn: 512,
  manager: 4_000,
  email: 320,
  employeeNumber: 100,
};
const LONGEST = 200;

export const longestValue = (field: MappedField): number => longest[field] ?? LONGEST;

export type Fields = Readonly<Record<MappedField, string | null>>;

/** A record as read: understood, or only known to be there. */
export interface PersonRecord {
  /** Null where it could not be read; then the DN alone tells whom it stands for. */
  readonly objectGuid: string | null;
  readonly dn: string;
  /** Why the account may not be used, as the directory says. */
  readonly shut: 'DISABLED' | 'EXPIRED' | null;
  /** When it ends, past or to come. */
  readonly expiresAt: Date | null;
  /** Of the group that memberships do not list. */
  readonly primaryGroup: number | null;
  /** Null for a record that was not understood. */
  readonly fields: Fields | null;
  readonly problems: readonly Problem[];
}

export interface PersonMapping {
  /** Everything that has to be asked for. */
  readonly attributes: readonly string[];
  read(entry: Entry, now: Date): PersonRecord;
}

/** Why a record cannot be taken. */
class Unusable extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: Problem['params'] = {},
  ) {
    super(code);
  }
}

const always = ['objectGUID', 'userAccountControl', 'accountExpires', 'primaryGroupID'];
const forLatinName = ['givenName', 'sn'];

/**
 * How entries become people.
 * @throws SyntaxError for a pattern that is none
 */
export function personMapping(mapping: AttributeMapping): PersonMapping {
  const readers = mappedFields.map((field) => ({ field, value: reader(mapping[field]) }));
  const mapped = mappedFields.flatMap((field) => mapping[field]?.attributes ?? []);
  return {
    attributes: [...new Set([...always, ...(mapping.latinName ? [] : forLatinName), ...mapped])],
    read(entry, now) {
      const raw = bytes(entry, 'objectGUID');
      const objectGuid = (raw && uuidOfGuid(raw)) ?? null;
      const problems: Problem[] = [];
      const note = (code: ProblemCode, params: Problem['params'] = {}) =>
        void problems.push({ dn: entry.dn, objectGuid, code, params });
      const base = { objectGuid, dn: entry.dn, problems };
      try {
        if (objectGuid === null) throw new Unusable('GUID_UNREADABLE');
        const fields = derived(entry, read(entry, readers, note), mapping);
        return { ...base, ...state(entry, now), primaryGroup: primaryGroup(entry), fields };
      } catch (error) {
        if (error instanceof NotText) note('NOT_TEXT', { attribute: error.attribute });
        else if (error instanceof Unusable) note(error.code, error.params);
        else throw error;
        return { ...base, shut: null, expiresAt: null, primaryGroup: null, fields: null };
      }
    },
  };
}

type Value = (entry: Entry) => string | null;

function reader(mapping: FieldMapping | undefined): Value {
  if (!mapping) return () => null;
  const names = mapping.attributes.map((name) => name.toLowerCase());
  const change = transform(mapping.transforms);
  const isPlain = mapping.transforms.length === 0;
  return (entry) => {
    for (const name of names) {
      const found = text(entry, name);
      if (found === undefined) continue;
      const value = clean(isPlain ? found : change(found));
      if (value !== '') return value;
    }
    return null;
  };
}

const unprintable = /\p{Cc}/u;
/** One line, without spaces at its ends. */
export const clean = (value: string): string =>
  (unprintable.test(value) ? value.replace(/\p{Cc}+/gu, ' ') : value).trim();

function read(
  entry: Entry,
  readers: readonly { readonly field: MappedField; readonly value: Value }[],
  note: (code: ProblemCode, params: Problem['params']) => void,
): Record<MappedField, string | null> {
  const fields = {} as Record<MappedField, string | null>;
  for (const { field, value } of readers) {
    const found = value(entry);
    const most = longestValue(field);
    if (found === null || found.length <= most) {
      fields[field] = found;
      continue;
    }
    if (field === 'username') throw new Unusable('USERNAME_TOO_LONG', { most });
    note('VALUE_TOO_LONG', { field, most });
    // A part of a name or a place still says something; a part of an address would be somebody else's.
    fields[field] = most === LONGEST ? Array.from(found).slice(0, most).join('') : null;
  }
  if (fields.username === null) throw new Unusable('USERNAME_MISSING');
  if (fields.name === null) throw new Unusable('NAME_MISSING');
  return fields;
}

/** What no attribute says but others together do. */
function derived(entry: Entry, fields: Record<MappedField, string | null>, mapping: AttributeMapping): Fields {
  if (fields.extension === null && fields.phone !== null) fields.extension = lastDigits(fields.phone);
  if (!mapping.latinName && fields.name !== null) {
    fields.latinName = latinName(fields.name, text(entry, 'givenname'), text(entry, 'sn'));
  }
  if (fields.manager !== null) fields.manager = dnKey(fields.manager);
  return fields;
}

/** The last four digits of a number are the extension in most offices. */
function lastDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 4 ? null : digits.slice(-4);
}

function state(entry: Entry, now: Date): Pick<PersonRecord, 'shut' | 'expiresAt'> {
  const account = accountState(entry, now);
  if (account === undefined) throw new Unusable('STATE_UNREADABLE');
  const shut = account.isDisabled ? 'DISABLED' : account.isExpired ? 'EXPIRED' : null;
  return { shut, expiresAt: account.expiresAt };
}

function primaryGroup(entry: Entry): number | null {
  const id = Number(text(entry, 'primarygroupid') ?? 'none');
  return Number.isSafeInteger(id) ? id : null;
}
