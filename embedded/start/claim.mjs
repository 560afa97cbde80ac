import { join } from 'node:path';
import { hold, holderOf, letGo, say } from './held-file.mjs';
import { openHome, readHome } from './home.mjs';
import { endLeftBehind } from './pid-files.mjs';
import { addressOf, availablePort } from './port.mjs';
import { Refusal } from './refusal.mjs';
import { screen } from './screen.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/** @param {string} home */
export const runningFile = (home) => join(home, 'running.json');

/**
 * Lets the next one have the home.
 * @param {string} home
 */
export const release = (home) => letGo(runningFile(home));

/** @param {import('./held-file.mjs').Holder} holder */
const runsAlready = ({ pid, url }) =>
  new Refusal(`Maru runs already with this MARU_HOME, at ${url ?? 'an address of its own'} (process ${pid}).`);

/**
 * Makes the home this process's own and sees that the port is free, before anything is started.
 * @param {Settings} settings
 * @returns {Promise<Settings & { url: string }>} with the port that Maru will listen on
 * @throws {Refusal}
 */
export async function claim(settings) {
  const { home, host } = settings;
  const holder = holderOf(runningFile(home));
  if (holder) throw runsAlready(holder);
  openHome(home);
  const other = hold(runningFile(home));
  if (other) throw runsAlready(other);
  try {
    const ended = await endLeftBehind(home);
    if (ended.length > 0) screen.say(`  Ended what an earlier start had left running: ${ended.join(', ')}.`);
    const port = await availablePort(host, settings.port);
    const url = addressOf(host, port, 'localhost');
    say(runningFile(home), { url });
    sayWhosePeople(settings);
    return { ...settings, port, url };
  } catch (error) {
    letGo(runningFile(home));
    throw error;
  }
}

/** @param {Settings} settings */
function sayWhosePeople({ home, people, asksPeople, reset }) {
  if (reset || !asksPeople) return;
  const before = readHome(home);
  if (!before || before.people === people) return;
  screen.say(
    `  MARU_DEMO_PEOPLE counts for an empty MARU_HOME; this one keeps its ${before.people} people (npm start -- --reset begins anew).`,
  );
}
