import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

/** @typedef {{ name: string, pid: number, identity: string | undefined }} Running a process and how to know it again */

/**
 * In which order processes end, how each is asked and for how long, in seconds. What serves people drains first, while
 * what it needs is still there. The slowest of each stage together stay under the ten seconds a stop may take.
 * @type {readonly { names: readonly string[], signals: readonly [NodeJS.Signals, number][] }[]}
 */
const stages = [
  {
    names: ['web', 'api', 'worker', 'ad-sync', 'demo'],
    signals: [
      ['SIGTERM', 4.5],
      ['SIGKILL', 0.5],
    ],
  },
  {
    names: ['directory'],
    signals: [
      ['SIGTERM', 1],
      ['SIGKILL', 0.5],
    ],
  },
  {
    names: ['redis'],
    signals: [
      ['SIGTERM', 2],
      ['SIGKILL', 0.5],
    ],
  },
  // To PostgreSQL SIGINT means to end now but in order, SIGQUIT without.
  {
    names: ['postgres'],
    signals: [
      ['SIGINT', 2],
      ['SIGQUIT', 0.5],
      ['SIGKILL', 0.5],
    ],
  },
].map((stage) => /** @type {any} */ (stage));

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
 * @param {readonly [NodeJS.Signals, number][]} signals
 * @param {() => boolean} isHurried
 */
async function end(process, signals, isHurried) {
  for (const [signal, seconds] of signals) {
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
  for (const { names, signals } of stages) {
    const here = processes.filter(({ name }) => names.includes(name)).filter(lives);
    await Promise.all(here.map((process) => end(process, signals, isHurried)));
  }
}
