import { longestValue, mappedFields, type Explained, type MappedField } from '../directory/index.js';

/** What is worth saying of a field of a preview; worded where it is read. */
export type FieldProblem =
  | 'ATTRIBUTE_UNKNOWN'
  | 'REQUIRED_EMPTY'
  | 'NO_MATCH'
  | 'NOT_TEXT'
  | 'TOO_LONG'
  | 'LOGIN_TWICE'
  | 'MAIL_EMPTY'
  | 'MAIL_TWICE'
  | 'MANAGER_OUT_OF_SCOPE'
  | 'STATE_UNREADABLE';

export interface PreviewField {
  readonly attribute: string | null;
  readonly raw: string | null;
  readonly value: string | null;
  readonly problem?: { readonly code: FieldProblem; readonly params: Readonly<Record<string, string | number>> };
  /** Whether the mapping should not be saved so. */
  readonly blocks: boolean;
}

/** What other entries and the directory say of the values of one. */
export interface Surroundings {
  /** Fields of whose attributes the directory knows none, with those attributes. */
  readonly unknown: ReadonlyMap<string, string>;
  /** Other people in scope with the same login, and with the same mail. */
  readonly sameLogin: readonly string[];
  readonly sameMail: readonly string[];
}

const required: ReadonlySet<string> = new Set(['username', 'name']);

/** Looks at a field as an administrator should: red where nobody could come in so, amber where it is only worth a look. */
export function lookAt(field: MappedField, explained: Explained, around: Surroundings): PreviewField {
  const { attribute, raw, value, isText } = explained;
  const found = { attribute, raw, value };
  const say = (code: FieldProblem, blocks: boolean, params: Readonly<Record<string, string | number>> = {}) => ({
    ...found,
    problem: { code, params },
    blocks,
  });
  const unknown = around.unknown.get(field);
  if (unknown !== undefined) return say('ATTRIBUTE_UNKNOWN', true, { attribute: unknown });
  const isRequired = required.has(field);
  if (!isText) return say('NOT_TEXT', isRequired, { attribute: attribute ?? '' });
  if (value === null) {
    if (isRequired) return say('REQUIRED_EMPTY', true);
    if (raw !== null && raw.trim() !== '') return say('NO_MATCH', false, { raw });
    return field === 'email' ? say('MAIL_EMPTY', false) : { ...found, blocks: false };
  }
  const most = longestValue(field);
  if (value.length > most) return say('TOO_LONG', field === 'username', { most });
  if (field === 'username' && around.sameLogin.length > 0)
    return say('LOGIN_TWICE', true, { name: around.sameLogin.slice(0, 3).join(', ') });
  if (field === 'email' && around.sameMail.length > 0)
    return say('MAIL_TWICE', false, { name: around.sameMail.slice(0, 3).join(', ') });
  return { ...found, blocks: false };
}

/** How much of an entry a mapping fills, without what Maru finds without it. */
export const filledOf = (fields: ReadonlyMap<MappedField, Explained>): number =>
  mappedFields.filter((field) => (fields.get(field)?.value ?? null) !== null).length;
