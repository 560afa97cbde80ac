import { setTimeout as sleep } from 'node:timers/promises';
import { isPassword } from './password-hash.js';

/** Milliseconds; more than a bcrypt comparison and a directory's answer take together. */
const STEP = 400;

/** Milliseconds until the next whole step. */
export const untilStep = (elapsed: number): number => Math.ceil(elapsed / STEP) * STEP - elapsed;

/**
 * Lets a failed login take as long whoever it was tried for: a wrong password of a local account costs a bcrypt
 * comparison, one of a directory's a bind, an unknown name neither. All do the same work and answer at whole steps.
 * @param started as `performance.now()` tells it
 * @param hasCompared whether a hash was compared already
 */
export async function keepPace(started: number, hasCompared: boolean): Promise<void> {
  if (!hasCompared) await isPassword('', null);
  await sleep(untilStep(performance.now() - started));
}
