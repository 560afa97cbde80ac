import type { SyncConfig } from '../../../api/types';

export type Mapping = SyncConfig['attributeMapping'];
export type Mapped = Mapping[string];
export type Transform = NonNullable<Mapped['transforms']>[number];
export type GroupRole = SyncConfig['groupMapping'][number];

/** Maru's fields in the order the editor has them; the first nine are those most directories differ in. */
export const FIELDS = [
  'username',
  'name',
  'email',
  'employeeNumber',
  'position',
  'department',
  'extension',
  'manager',
  'title',
  'upn',
  'latinName',
  'phone',
  'mobile',
  'location',
] as const;
export type Field = (typeof FIELDS)[number];

/** Nobody comes in without them. */
export const REQUIRED: ReadonlySet<Field> = new Set(['username', 'name']);

export const TRANSFORMS = [
  'trim',
  'lower',
  'first',
  'regex',
  'template',
] as const satisfies readonly Transform['name'][];

/** As Active Directory usually is, and as a new directory is kept where nothing is said. */
export const DEFAULT_MAPPING: Mapping = {
  username: { attributes: ['sAMAccountName'], transforms: [] },
  upn: { attributes: ['userPrincipalName'], transforms: [] },
  name: { attributes: ['displayName', 'cn'], transforms: [] },
  email: { attributes: ['mail'], transforms: [] },
  employeeNumber: { attributes: ['employeeNumber', 'employeeID'], transforms: [] },
  phone: { attributes: ['telephoneNumber'], transforms: [] },
  extension: { attributes: ['ipPhone'], transforms: [] },
  mobile: { attributes: ['mobile'], transforms: [] },
  location: { attributes: ['physicalDeliveryOfficeName'], transforms: [] },
  position: { attributes: ['title'], transforms: [] },
  manager: { attributes: ['manager'], transforms: [] },
};

/** What is offered while an attribute is typed. */
export const ATTRIBUTES = [
  'sAMAccountName',
  'userPrincipalName',
  'displayName',
  'cn',
  'givenName',
  'sn',
  'mail',
  'employeeNumber',
  'employeeID',
  'title',
  'department',
  'company',
  'telephoneNumber',
  'ipPhone',
  'mobile',
  'physicalDeliveryOfficeName',
  'manager',
  'description',
  'extensionAttribute1',
] as const;

const ATTRIBUTE = /^[A-Za-z][A-Za-z0-9-]{0,99}$/;

/** Attributes as they are typed: `employeeNumber, employeeID`. */
export const attributesOf = (typed: string): string[] =>
  typed
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .slice(0, 5);

/** A pattern as the server reads it. */
function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const isTransform = ({ name, pattern = '', template = '' }: Transform): boolean =>
  name === 'regex' ? pattern !== '' && isPattern(pattern) : name !== 'template' || template !== '';

/** What is wrong with a field before the directory is asked. */
export type Fault = 'required' | 'attribute' | 'argument';

export function faultOf(field: Field, mapped: Mapped | undefined): Fault | null {
  if (!mapped) return REQUIRED.has(field) ? 'required' : null;
  if (!mapped.attributes.every((name) => ATTRIBUTE.test(name))) return 'attribute';
  return (mapped.transforms ?? []).every(isTransform) ? null : 'argument';
}

export const isSound = (mapping: Mapping): boolean => FIELDS.every((field) => faultOf(field, mapping[field]) === null);

/** The mapping with one field changed; without attributes it is not read. */
export function withField(mapping: Mapping, field: Field, mapped: Mapped): Mapping {
  if (mapped.attributes.length > 0) return { ...mapping, [field]: mapped };
  const { [field]: _, ...rest } = mapping;
  return rest;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const normal = (mapped: Mapped | undefined) =>
  mapped && [
    mapped.attributes,
    (mapped.transforms ?? []).map(({ name, pattern, template }) => [name, pattern, template]),
  ];

/** How many places differ: fields, and groups with their roles. */
export function countDifferences(
  before: { readonly mapping: Mapping; readonly groups: readonly GroupRole[] },
  after: { readonly mapping: Mapping; readonly groups: readonly GroupRole[] },
): number {
  const fields = FIELDS.filter((field) => !same(normal(before.mapping[field]), normal(after.mapping[field])));
  const key = ({ group, role }: GroupRole) => `${role} ${group}`;
  const [was, is] = [new Set(before.groups.map(key)), new Set(after.groups.map(key))];
  const groups = [...was].filter((one) => !is.has(one)).length + [...is].filter((one) => !was.has(one)).length;
  return fields.length + groups;
}

/** A DN as a reader takes it in: its own name, and where it is, without the domain. */
export function partsOfDn(dn: string): { readonly name: string; readonly place: string } {
  const [first = '', ...rest] = dn.split(/(?<!\\),/);
  return {
    name: first.replace(/^[^=]*=/, '').replace(/\\(.)/g, '$1'),
    place: rest.filter((part) => !/^\s*dc=/i.test(part)).join(','),
  };
}
