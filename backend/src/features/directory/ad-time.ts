/**
 * Times as Active Directory keeps them: 100 ns since 1601-01-01 UTC, as a decimal string too large for a number
 * (MS-DTYP 2.3.3); durations are the same unit, negative.
 */

const epoch = -11_644_473_600_000n;
const perMillisecond = 10_000n;
/** What "never" is written as (MS-ADA1, accountExpires), beside 0. */
const never = 0x7fffffffffffffffn;

/** @returns undefined for a text that is no whole number */
export function fileTime(text: string): bigint | undefined {
  return /^-?\d{1,19}$/.test(text) ? BigInt(text) : undefined;
}

/** @returns undefined for never: 0 or the largest value */
export function dateOfFileTime(time: bigint): Date | undefined {
  return time <= 0n || time === never ? undefined : new Date(Number(time / perMillisecond + epoch));
}

export function fileTimeOf(date: Date): bigint {
  return (BigInt(date.getTime()) - epoch) * perMillisecond;
}

/** @returns whole seconds of a duration such as lockOutObservationWindow; the smallest value means for ever */
export function secondsOfDuration(time: bigint): number {
  const positive = time < 0n ? -time : time;
  return Number(positive / (perMillisecond * 1000n));
}
