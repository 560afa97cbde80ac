import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.mjs';

/** The working copy that the command runs in. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The tree of the first day needs this many people; more than the most takes hours to make. */
export const FEWEST_PEOPLE = 48;
const MOST_PEOPLE = 200_000;

/**
 * @typedef {object} Settings
 * @property {string} home where everything lasting lies
 * @property {string} host
 * @property {number} port 0 takes a free one
 * @property {number} people active ones of the demo company
 * @property {boolean} asksPeople whether somebody set `people`
 * @property {boolean} reset
 * @property {boolean} dev
 */

/**
 * @param {string} name
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
function whole(name, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Refusal(`${name}=${text} is no whole number from ${least} to ${most}.`);
}

/**
 * @param {string | undefined} text
 * @param {string} standard
 */
const given = (text, standard) => (text === undefined || text === '' ? standard : text);

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 * @throws {Refusal} naming what is wrong
 */
export function readSettings(args, environment) {
  const known = new Set(['--reset', '--dev']);
  const unknown = args.find((arg) => !known.has(arg));
  if (unknown !== undefined) {
    throw new Refusal(`${unknown} is unknown; npm start takes -- --reset (begin anew) and -- --dev (for development).`);
  }
  const { PORT, HOST, MARU_HOME, MARU_DEMO_PEOPLE } = environment;
  const home = given(MARU_HOME, '.maru').replace(/^~(?=\/|$)/, homedir());
  return {
    home: resolve(root, home),
    host: given(HOST, '127.0.0.1'),
    port: whole('PORT', given(PORT, '8000'), 0, 65_535),
    people: whole('MARU_DEMO_PEOPLE', given(MARU_DEMO_PEOPLE, '500'), FEWEST_PEOPLE, MOST_PEOPLE),
    asksPeople: given(MARU_DEMO_PEOPLE, '') !== '',
    reset: args.includes('--reset'),
    dev: args.includes('--dev'),
  };
}
