import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

/** @typedef {{ name: string, pid: number, identity: string | undefined }} Running a process and how to know it again */

/** @typedef {readonly (readonly [signal: NodeJS.Signals, seconds: number])[]} Manner how a process is asked, and how long */

/** @type {Manner} */
const drain = [
  ['SIGTERM', 4.5],
  ['SIGKILL', 0.5],
];

/**
 * Who ends when, and how. What serves people drains first, while what it needs is still there. The slowest of each
 * stage together stay under the ten seconds that a stop may take.
 * @type {readonly Readonly<Record<string, Manner>>[]}
 */
const stages = [
  { web: drain, api: drain, worker: drain, 'ad-sync': drain },
  {
    directory: [
      ['SIGTERM', 1],
      ['SIGKILL', 0.5],
    ],
  },
  // To PostgreSQL SIGINT means to end now but in order, SIGQUIT without.
  {
    redis: [
      ['SIGTERM', 2.5],
      ['SIGKILL', 0.5],
    ],
    postgres: [
      ['SIGINT', 2],
      ['SIGQUIT', 0.5],
      ['SIGKILL', 0.5],
    ],
  },
];

const lives = (/** @type {Running} */ { pid, identity }) => processIdentity(pid) === identity;

/**
 * @param {Running} process
 * @param {NodeJS.Signals} signal
 */
function send({ pid, name }, signal) {
  try {
    // Each leads a group of its own. PostgreSQL tells its own processes itself, unless there is no time.
    process.kill(name === 'postgres' && signal !== 'SIGKILL' ? pid : -pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

/**
 * @param {Running} process
 * @param {Manner} manner
 * @param {() => boolean} isHurried
 */
async function end(process, manner, isHurried) {
  for (const [signal, seconds] of manner) {
    send(process, signal);
    const until = Date.now() + seconds * 1_000;
    while (Date.now() < until && (!isHurried() || signal === 'SIGKILL')) {
      if (!lives(process)) return;
      await pause(25);
    }
  }
}

/**
 * Ends processes in their order; comes back when all have ended.
 * @param {readonly Running[]} processes
 * @param {() => boolean} isHurried whether nobody waits for them any more
 */
export async function endInOrder(processes, isHurried = () => false) {
  for (const manners of stages) {
    const here = processes.filter(({ name }) => name in manners).filter(lives);
    await Promise.all(here.map((process) => end(process, manners[process.name] ?? drain, isHurried)));
  }
}
