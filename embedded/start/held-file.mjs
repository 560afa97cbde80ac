import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

/** @typedef {{ pid: number, identity: string | undefined, url?: string }} Holder */

/**
 * @param {string} file
 * @returns {Holder | undefined} who holds it and lives
 */
export function holderOf(file) {
  try {
    const holder = /** @type {Holder} */ (JSON.parse(readFileSync(file, 'utf8')));
    return processIdentity(holder.pid) === holder.identity ? holder : undefined;
  } catch {
    return undefined;
  }
}

const mine = () => ({ pid: process.pid, identity: processIdentity(process.pid) });

/**
 * Changes what others read in a file that is held.
 * @param {string} file
 * @param {{ url?: string }} says
 */
export function say(file, says) {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ ...mine(), ...says }));
  renameSync(`${file}.${process.pid}`, file);
}

/**
 * Takes a file that one process at a time may hold; a dead holder's is taken over.
 * @param {string} file
 * @returns {Holder | undefined} who holds it instead; undefined when it was taken
 */
export function hold(file) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine()));
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return undefined;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder) return holder;
      // Moved away before it is removed: of two who find it stale, one moves it.
      try {
        renameSync(file, `${draft}.stale`);
        rmSync(`${draft}.stale`, { force: true });
      } catch {
        continue;
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file */
export function letGo(file) {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Does work that one process of the machine does at a time: installing and building in one working copy.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} onWait
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, work, onWait) {
  let waited = false;
  while (hold(file)) {
    if (!waited) onWait();
    waited = true;
    await pause(500);
  }
  try {
    return await work();
  } finally {
    letGo(file);
  }
}
