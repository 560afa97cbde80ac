/** What was done or tried. */
export interface AuditRecord {
  /** `<area>.<act>`, such as `auth.login` or `directory.config_changed`. */
  readonly action: string;
  /** `refused` where Maru said no. */
  readonly outcome: 'done' | 'refused';
  /** Whom or what it was done to; null where that is nobody Maru knows. */
  readonly target: { readonly type: string; readonly id: string } | null;
  /** Ids, codes, counts, settings before and after; what looks like a secret is masked. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const secret = /password|secret|token|credential|cookie|privatekey/i;
export const MASK = '***';

/** The same value with every secret in it masked, at any depth; that there was one, and whether it was empty, stays. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secret.test(name) && isSet(inner) ? MASK : masked(inner)]),
  );
}

/** Booleans such as `hasBindPassword` tell of a secret without being one. */
const isSet = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && typeof value !== 'boolean';
