/** What somebody typed as their name, in one of the forms that a directory knows. */
export interface LoginName {
  /** Trimmed, in lower case and compatibility form (NFKC), as directories compare names. */
  readonly typed: string;
  readonly form: 'plain' | 'domain' | 'mail';
  /** The name without its domain: `kim` of `HANUL\kim` and of `kim@hanul.example`. */
  readonly bare: string;
}

/** `kim`, `HANUL\kim`, or `kim@hanul.example`, which may be a UPN or a mail address. */
export function loginName(text: string): LoginName {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const slash = typed.indexOf('\\');
  if (slash >= 0) return { typed, form: 'domain', bare: typed.slice(slash + 1).trim() };
  const at = typed.lastIndexOf('@');
  if (at >= 0) return { typed, form: 'mail', bare: typed.slice(0, at).trim() };
  return { typed, form: 'plain', bare: typed };
}
