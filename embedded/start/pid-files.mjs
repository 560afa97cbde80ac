import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endInOrder } from './ending.mjs';
import { processIdentity } from './process-identity.mjs';

/** @typedef {import('./ending.mjs').Running} Running */

const folderOf = (/** @type {string} */ home) => join(home, 'pids');

/**
 * Notes a process, so that the next start finds it if this one is killed.
 * @param {string} home
 * @param {string} name
 * @param {number} pid
 * @returns {Running}
 */
export function notePid(home, name, pid) {
  const running = { name, pid, identity: processIdentity(pid) };
  mkdirSync(folderOf(home), { recursive: true });
  // Never half written for who reads it meanwhile.
  const file = join(folderOf(home), `${name}.json`);
  writeFileSync(`${file}.next`, JSON.stringify(running));
  renameSync(`${file}.next`, file);
  return running;
}

/**
 * @param {string} home
 * @returns {Running[]} what was noted and still is the process that was noted
 */
function leftBehind(home) {
  const folder = folderOf(home);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.flatMap((file) => {
    try {
      const running = /** @type {Running} */ (JSON.parse(readFileSync(join(folder, file), 'utf8')));
      return running.identity !== undefined && processIdentity(running.pid) === running.identity ? [running] : [];
    } catch {
      return [];
    }
  });
}

/** @param {string} home */
export function forgetPids(home) {
  rmSync(folderOf(home), { recursive: true, force: true });
}

/**
 * Ends what a start that was killed has left running.
 * @param {string} home
 * @returns {Promise<string[]>} the names of what was ended
 */
export async function endLeftBehind(home) {
  const running = leftBehind(home);
  await endInOrder(running);
  forgetPids(home);
  return running.map(({ name }) => name);
}
