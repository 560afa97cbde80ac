import type { PlacedPortlet } from '../../../../api/types';

export type Settings = PlacedPortlet['settings'];

/** What a form shows of one property of a JSON schema. */
export type Field = { readonly name: string } & (
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly isAddress: boolean; readonly minLength: number; readonly maxLength: number }
  | { readonly kind: 'option'; readonly options: readonly string[] }
  | { readonly kind: 'choice'; readonly source: string; readonly isMany: boolean; readonly most: number }
  | { readonly kind: 'list'; readonly of: readonly Field[]; readonly most: number }
);

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other);

/** Undefined for what no form here can show: it keeps its value. */
function fieldOf(name: string, schema: Schema): Field | undefined {
  const { type, source, items } = schema;
  if (typeof source === 'string')
    return { name, kind: 'choice', source, isMany: type === 'array', most: numberOr(schema.maxItems, 100) };
  if (Array.isArray(schema.enum))
    return { name, kind: 'option', options: schema.enum.filter((option) => typeof option === 'string') };
  if (type === 'boolean') return { name, kind: 'switch' };
  if (type === 'integer' || type === 'number')
    return { name, kind: 'number', min: numberOr(schema.minimum, 0), max: numberOr(schema.maximum, 1_000_000) };
  if (type === 'string') {
    const { format, minLength, maxLength } = schema;
    return {
      name,
      kind: 'text',
      isAddress: format === 'uri',
      minLength: numberOr(minLength, format === 'uri' ? 1 : 0),
      maxLength: numberOr(maxLength, 200),
    };
  }
  if (type === 'array' && isSchema(items) && items.type === 'object')
    return { name, kind: 'list', of: fieldsOf(items), most: numberOr(schema.maxItems, 100) };
  return undefined;
}

/** The fields of a settings form, in the schema's order; what only the organisation sets is left out. */
export function fieldsOf(schema: Schema): readonly Field[] {
  if (!isSchema(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, own]) =>
    isSchema(own) && own.layer !== 'organisation' ? (fieldOf(name, own) ?? []) : [],
  );
}

/** The values a form begins with: those kept, else the schema's own. */
export function valuesOf(schema: Schema, settings: Settings): Settings {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const defaults = Object.entries(properties).flatMap(([name, own]) =>
    isSchema(own) && own.default !== undefined ? [[name, own.default] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...settings };
}

/** One more entry of a list, as its schema begins. */
export const emptyEntry = (of: readonly Field[]): Settings =>
  Object.fromEntries(
    of.map((field) => [
      field.name,
      field.kind === 'switch' ? false : field.kind === 'option' ? (field.options.at(-1) ?? '') : '',
    ]),
  );

export type Problem =
  { readonly what: 'range'; readonly min: number; readonly max: number } | { readonly what: 'required' | 'address' };

function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

function problemOf(field: Field, value: unknown): Problem | undefined {
  if (field.kind === 'number') {
    const { min, max } = field;
    const isIn = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
    return isIn ? undefined : { what: 'range', min, max };
  }
  if (field.kind !== 'text') return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length < field.minLength) return { what: 'required' };
  return field.isAddress && !isAddress(text) ? { what: 'address' } : undefined;
}

/** What is wrong with the values, by where it is: `limit`, `own.0.url`. */
export function problemsOf(fields: readonly Field[], values: Settings, path = ''): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const field of fields) {
    const [at, value] = [`${path}${field.name}`, values[field.name]];
    if (field.kind === 'list') {
      const entries = Array.isArray(value) ? (value as Settings[]) : [];
      for (const [index, entry] of entries.entries())
        for (const [where, problem] of problemsOf(field.of, entry, `${at}.${index}.`)) found.set(where, problem);
      continue;
    }
    const problem = problemOf(field, value);
    if (problem) found.set(at, problem);
  }
  return found;
}
