import {
  accountState,
  bytes,
  dns,
  explain,
  isSameDn,
  isWithin,
  mappedFields,
  nameOf,
  parentDn,
  personMapping,
  stateAttributes,
  text,
  type AttributeMapping,
  type Entry,
  type Explained,
  type LdapConnection,
  type MappedField,
} from '../directory/index.js';
import { chooseDifferent, type Candidate, type PreviewKind } from './preview-choice.js';
import { filledOf, lookAt, type PreviewField, type Surroundings } from './preview-field.js';

export interface PreviewScope {
  readonly baseDns: readonly string[];
  readonly userFilter: string;
  readonly attributeMapping: AttributeMapping;
}

export interface PreviewEntry {
  readonly dn: string;
  readonly kind: PreviewKind;
  readonly state: 'active' | 'disabled' | 'expired' | null;
  readonly fields: Readonly<Record<string, PreviewField>>;
}

interface Sampled extends Candidate {
  readonly entry: Entry;
  readonly explained: ReadonlyMap<MappedField, Explained>;
}

/** Entries of each base that are looked through for three worth showing. */
const SAMPLE = 200;
/** Heads of departments that are asked for by name, as few of them may be among the others. */
const HEADS = 10;

/**
 * Three real entries as a mapping would bring them in.
 * @param unknown attributes that the directory does not know, by the field that has no other
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function previewEntries(
  connection: LdapConnection,
  scope: PreviewScope,
  unknown: ReadonlyMap<string, string>,
  { round, now }: { readonly round: number; readonly now: Date },
): Promise<PreviewEntry[]> {
  const entries = await sampled(connection, scope);
  const candidates = entries.map(({ entry, isHead }): Sampled => {
    const explained = explainedBy(entry, scope.attributeMapping);
    const { problems } = personMapping(scope.attributeMapping).read(entry, now);
    return { dn: entry.dn, entry, explained, isHead, filled: filledOf(explained), problems: problems.length };
  });
  const shown: PreviewEntry[] = [];
  for (const { kind, candidate } of chooseDifferent(candidates, round)) {
    const around = surroundings(candidate, candidates, unknown);
    const fields = Object.fromEntries(
      [...candidate.explained].map(([field, explained]) => [field, lookAt(field, explained, around)]),
    );
    const state = stateOf(candidate.entry, now);
    shown.push({
      dn: candidate.dn,
      kind,
      state,
      fields: {
        ...fields,
        department: departmentOf(candidate.dn, scope, fields),
        manager: await managerOf(connection, scope, fields.manager),
        state: stateField(candidate.entry, state),
      },
    });
  }
  return shown;
}

const explainedBy = (entry: Entry, mapping: AttributeMapping): Map<MappedField, Explained> =>
  new Map(mappedFields.map((field) => [field, explain(entry, mapping[field])]));

async function sampled(connection: LdapConnection, scope: PreviewScope) {
  const { baseDns, userFilter: filter } = scope;
  const attributes = [...personMapping(scope.attributeMapping).attributes, ...stateAttributes];
  const found = new Map<string, { entry: Entry; isHead: boolean }>();
  const add = (entry: Entry, isHead: boolean): void => {
    const guid = bytes(entry, 'objectGUID')?.toString('hex') ?? entry.dn;
    found.set(guid, { entry, isHead: isHead || found.get(guid)?.isHead === true });
  };
  for (const base of baseDns) {
    const { entries } = await connection.some({ base, scope: 'sub', filter, attributes }, SAMPLE);
    for (const entry of entries) add(entry, false);
    for (const head of await headsBelow(connection, base)) {
      if (!baseDns.some((dn) => isWithin(head, dn))) continue;
      const entry = await connection.read(head, attributes, { filter });
      if (entry) add(entry, true);
    }
  }
  return [...found.values()];
}

async function headsBelow(connection: LdapConnection, base: string): Promise<string[]> {
  const filter = '(&(objectClass=organizationalUnit)(managedBy=*))';
  const { entries } = await connection.some({ base, scope: 'sub', filter, attributes: ['managedBy'] }, HEADS);
  return [...new Set(entries.flatMap((entry) => dns(entry, 'managedBy')))];
}

function surroundings(one: Sampled, all: readonly Sampled[], unknown: ReadonlyMap<string, string>): Surroundings {
  const others = (field: MappedField): string[] => {
    const value = one.explained.get(field)?.value?.toLowerCase();
    if (value === undefined) return [];
    return all
      .filter((other) => other !== one && other.explained.get(field)?.value?.toLowerCase() === value)
      .map((other) => other.explained.get('name')?.value ?? nameOf(other.dn));
  };
  return { unknown, sameLogin: others('username'), sameMail: others('email') };
}

/** As mapped, or the units an entry stands in, below its base, the outermost first. */
function departmentOf(
  dn: string,
  { baseDns, attributeMapping }: PreviewScope,
  fields: Readonly<Record<string, PreviewField>>,
): PreviewField {
  if (attributeMapping.department && fields.department) return fields.department;
  const units: string[] = [];
  const isBase = (name: string): boolean => baseDns.some((base) => isSameDn(name, base));
  for (let at = parentDn(dn); at !== '' && !isBase(at) && baseDns.some((base) => isWithin(at, base)); at = parentDn(at))
    if (/^ou=/i.test(at)) units.unshift(nameOf(at));
  return { attribute: null, raw: parentDn(dn), value: units.length > 0 ? units.join(' / ') : null, blocks: false };
}

/** Shown by name; somebody out of scope is nobody's manager in Maru. */
async function managerOf(
  connection: LdapConnection,
  { baseDns, userFilter: filter, attributeMapping }: PreviewScope,
  field: PreviewField | undefined,
): Promise<PreviewField> {
  if (!field?.value || field.problem) return field ?? { attribute: null, raw: null, value: null, blocks: false };
  const dn = field.value;
  const attributes = attributeMapping.name?.attributes ?? [];
  const isInScope = baseDns.some((base) => isWithin(dn, base));
  const manager = isInScope ? await connection.read(dn, attributes, { filter }) : undefined;
  if (!manager)
    return { ...field, value: null, problem: { code: 'MANAGER_OUT_OF_SCOPE', params: { name: nameOf(dn) } } };
  return { ...field, value: explain(manager, attributeMapping.name).value ?? nameOf(dn) };
}

function stateOf(entry: Entry, now: Date): PreviewEntry['state'] {
  const state = accountState(entry, now);
  if (!state) return null;
  return state.isDisabled ? 'disabled' : state.isExpired ? 'expired' : 'active';
}

function stateField(entry: Entry, state: PreviewEntry['state']): PreviewField {
  const raw = text(entry, 'userAccountControl') ?? null;
  return {
    attribute: 'userAccountControl',
    raw,
    value: state,
    ...(state === null && { problem: { code: 'STATE_UNREADABLE', params: {} } }),
    blocks: state === null,
  };
}
