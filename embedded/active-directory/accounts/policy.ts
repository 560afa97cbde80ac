import { intervalMs } from '../names/time.js';
import type { Entry } from '../store/entry.js';

/** What the domain's own object says about passwords and wrong ones; times in milliseconds, infinite for "never". */
export interface Policy {
  /** So many wrong passwords lock an account; 0 never does. */
  readonly lockoutThreshold: number;
  readonly lockoutMs: number;
  /** A wrong password is forgotten after so long. */
  readonly observationMs: number;
  readonly minLength: number;
  readonly needsComplexity: boolean;
  readonly remembered: number;
  readonly maxAgeMs: number;
}

const COMPLEX = 1n;

export function policyOf(domain: Entry): Policy {
  return {
    lockoutThreshold: Number(domain.integer('lockoutthreshold')),
    lockoutMs: intervalMs(domain.text('lockoutduration') || '0'),
    observationMs: intervalMs(domain.text('lockoutobservationwindow') || '0'),
    minLength: Number(domain.integer('minpwdlength')),
    needsComplexity: (domain.integer('pwdproperties') & COMPLEX) !== 0n,
    remembered: Number(domain.integer('pwdhistorylength')),
    maxAgeMs: intervalMs(domain.text('maxpwdage') || '1'),
  };
}
