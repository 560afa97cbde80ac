/** Windows counts 100 ns from 1601-01-01; this many of them before 1970. */
const EPOCH = 116_444_736_000_000_000n;

/** `accountExpires`, `maxPwdAge` and the like when there is no end. */
export const NEVER = 9_223_372_036_854_775_807n;

export const fileTime = (at: Date) => String(BigInt(at.getTime()) * 10_000n + EPOCH);

/** Milliseconds since 1970 of a FILETIME; infinite for "never", which is 0 or the greatest number. */
export function fileTimeMs(value: string): number {
  const ticks = BigInt(value);
  return ticks <= 0n || ticks >= NEVER ? Number.POSITIVE_INFINITY : Number((ticks - EPOCH) / 10_000n);
}

/** A duration of the domain's policy, kept as a negative count of 100 ns, in milliseconds; "never" is infinite. */
export function intervalMs(value: string): number {
  const ticks = -BigInt(value);
  return ticks >= NEVER || ticks < 0n ? Number.POSITIVE_INFINITY : Number(ticks / 10_000n);
}

export const interval = (ms: number) => String(-BigInt(ms) * 10_000n);

/** 20260917010203.0Z, as `whenChanged` has it. */
export const generalizedTime = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}.0Z`;
