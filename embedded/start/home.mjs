import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * What a home says about itself, kept in `home.json`.
 * @typedef {object} HomeState
 * @property {number} people active ones the demo company was made with
 * @property {number} [directoryPort]
 * @property {boolean} [isSynchronised] whether the first run has ended well
 * @property {boolean} [isSeeded]
 * @property {string | undefined} [migrations] the migrations that were applied last
 * @property {string} [postgresData] where PostgreSQL's data lies
 * @property {number} [enteredPort] the directory's port that Maru's configuration names
 */

const fileOf = (/** @type {string} */ home) => join(home, 'home.json');

/**
 * @param {string} home
 * @returns {HomeState | undefined} undefined for a home where nothing has been made
 * @throws {Refusal}
 */
export function readHome(home) {
  if (!existsSync(fileOf(home))) return undefined;
  try {
    return /** @type {HomeState} */ (JSON.parse(readFileSync(fileOf(home), 'utf8')));
  } catch {
    throw new Refusal(`${fileOf(home)} is damaged; put back a copy of it, or begin anew: npm start -- --reset`);
  }
}

/**
 * @param {string} home
 * @param {HomeState} state
 */
export function writeHome(home, state) {
  writeFileSync(`${fileOf(home)}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${fileOf(home)}.new`, fileOf(home));
}

/**
 * @param {string} home
 * @param {Partial<HomeState>} change what is remembered on top of what was before
 * @returns {HomeState}
 */
export function rememberIn(home, change) {
  const state = { people: 0, ...readHome(home), ...change };
  if (Object.keys(change).length > 0) writeHome(home, state);
  return state;
}

/**
 * Makes the folder where it is missing.
 * @param {string} home
 * @throws {Refusal} where it may not be written, or holds something else than a home
 */
export function openHome(home) {
  try {
    const strange = existsSync(home) ? readdirSync(home).filter((name) => !ours.test(name)) : [];
    if (strange.length > 0 && !existsSync(fileOf(home))) {
      throw new Refusal(
        `${home} holds things that are not Maru's (${strange[0] ?? ''}); choose an empty folder by MARU_HOME.`,
      );
    }
    mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 });
    // Root lets PostgreSQL's user pass through; what is secret has a mode of its own.
    chmodSync(home, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(join(home, 'logs', '.writable'), '');
  } catch (error) {
    throw refusalOf(error, home);
  }
}

/**
 * @param {unknown} error of the file system
 * @param {string} home
 * @returns {unknown}
 */
function refusalOf(error, home) {
  switch (/** @type {NodeJS.ErrnoException} */ (error).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(`You may not write to ${home}; change its owner, or choose another folder by MARU_HOME.`);
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal(`${home} is no folder; choose another one by MARU_HOME.`);
    case 'ENOSPC':
      return new Refusal(`The disk that holds ${home} is full.`);
    default:
      return error;
  }
}

const ours = /^(logs|pids|running\.json.*|home\.json.*|secrets\.json|connection\.json|postgres|redis|directory)$/;
