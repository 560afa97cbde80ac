/** LDIF (RFC 2849), as ldbadd, ldbmodify and slapadd read it. */

export type LdifValue = string | Buffer;

export interface LdifEntry {
  readonly dn: string;
  /** In order; a value that is not there is left out. */
  readonly attributes: readonly (readonly [name: string, value: LdifValue | readonly LdifValue[] | undefined])[];
}

/** Plain ASCII that no reader takes for anything else; all other values go as base64. */
const isSafe = (value: string): boolean => /^(?![ :<])[\x20-\x7e]*(?<! )$/.test(value);

export function ldifLine(name: string, value: LdifValue): string {
  if (typeof value === 'string' && isSafe(value)) return `${name}: ${value}`;
  return `${name}:: ${Buffer.from(value as string).toString('base64')}`;
}

export function ldifOf({ dn, attributes }: LdifEntry): string {
  const lines = [ldifLine('dn', dn)];
  for (const [name, found] of attributes) {
    const values =
      found === undefined ? [] : Array.isArray(found) ? (found as readonly LdifValue[]) : [found as LdifValue];
    for (const value of values) lines.push(ldifLine(name, value));
  }
  return lines.join('\n') + '\n\n';
}

/** A change of one attribute. */
export const ldifChange = (
  dn: string,
  how: 'add' | 'delete' | 'replace',
  name: string,
  ...values: readonly LdifValue[]
): string =>
  [
    ldifLine('dn', dn),
    'changetype: modify',
    `${how}: ${name}`,
    ...values.map((value) => ldifLine(name, value)),
    '-',
    '',
    '',
  ].join('\n');
