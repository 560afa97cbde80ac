/**
 * Distinguished names (RFC 4514) as texts. Servers write the same name in different ways (Hangul as it is or byte by
 * byte in hexadecimal, a comma as `\,` or `\2C`): people see {@link readableDn}, comparisons go over {@link dnKey}.
 */

/** An escape: a run of hexadecimal bytes, or a backslash and the character it protects. */
const escapes = /\\(?:[0-9a-fA-F]{2}(?:\\[0-9a-fA-F]{2})*|[^])/g;
const isHexRun = (escape: string): boolean => /^\\[0-9a-fA-F]{2}/.test(escape);
const bytesOf = (hexRun: string): string => Buffer.from(hexRun.replaceAll('\\', ''), 'hex').toString('utf8');

const special = /[\\,+"<>;=]/g;
const control = /\p{Cc}/gu;
const hex = (character: string): string => Buffer.from(character).toString('hex').replace(/../g, '\\$&');

/** What stands after `type=` for a value. */
export function escapeRdnValue(value: string): string {
  return value
    .replace(special, '\\$&')
    .replace(/^[# ]|(?!^) $/g, '\\$&')
    .replace(control, hex);
}

/** The name with every byte that needs no escape written as itself, so that a person can read it. */
export function readableDn(dn: string): string {
  if (!dn.includes('\\')) return dn;
  return dn.replace(escapes, (escape) =>
    isHexRun(escape)
      ? bytesOf(escape)
          .replace(/[\\,+"<>;=# ]/g, '\\$&')
          .replace(control, hex)
      : escape,
  );
}

/** Cuts at a separator where it is not escaped. */
function cut(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

export interface AttributeValue {
  readonly type: string;
  /** Unescaped. */
  readonly value: string;
}

/** @returns undefined where no type stands before an equals sign */
function attributeValue(text: string): AttributeValue | undefined {
  const at = text.indexOf('=');
  const type = text.slice(0, at).trim();
  if (at < 0 || !/^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)$/.test(type)) return undefined;
  const written = text
    .slice(at + 1)
    .replace(/^ +/, '')
    .replace(/((?:^|[^\\])(?:\\\\)*(?:\\ )?) +$/, '$1');
  return { type, value: written.replace(escapes, (e) => (isHexRun(e) ? bytesOf(e) : e.slice(1))) };
}

/** The RDNs as written, the entry's own first. */
export const rdnsOf = (dn: string): string[] => (dn === '' ? [] : cut(dn, ','));

/** @returns the name one level up, '' for the top */
export const parentDn = (dn: string): string => dn.slice((rdnsOf(dn)[0]?.length ?? 0) + 1).trimStart();

/** The entry's own name, unescaped: `김민서, 책임` of `CN=김민서\, 책임,OU=…`. */
export const nameOf = (dn: string): string => attributeValue(rdnsOf(dn)[0] ?? '')?.value ?? '';

export function isDn(text: string): boolean {
  const rdns = rdnsOf(text);
  return rdns.length > 0 && rdns.every((rdn) => cut(rdn, '+').every((part) => attributeValue(part)?.value));
}

/** Names that need no taking apart to be compared: no escapes, no multi-valued RDN, no space beside a separator. */
const plain = /^(?! )(?!.*(?:[\\+]| [,=]|[,=] | $))/;

/** Equal for all ways of writing one name. Case does not count, as in Active Directory. */
export function dnKey(dn: string): string {
  if (plain.test(dn)) return dn.toLowerCase();
  const rdn = (text: string): string =>
    cut(text, '+')
      .map((part) => {
        const found = attributeValue(part);
        return found ? `${found.type}=${escapeRdnValue(found.value).replaceAll('\\=', '=')}` : part.trim();
      })
      .map((part) => part.toLowerCase())
      .sort()
      .join('+');
  return rdnsOf(dn).map(rdn).join(',');
}

export const isSameDn = (one: string, other: string): boolean => dnKey(one) === dnKey(other);

/** The base itself counts. */
export function isWithin(dn: string, base: string): boolean {
  const [inner, outer] = [dnKey(dn), dnKey(base)];
  if (outer === '' || inner === outer) return true;
  const before = inner.endsWith(`,${outer}`) ? inner.slice(0, -outer.length - 1) : undefined;
  return before !== undefined && !/(?:^|[^\\])(?:\\\\)*\\$/.test(before);
}
