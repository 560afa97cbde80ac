import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Interrupted, interruptions, onInterrupt } from './interrupt.mjs';

/** A command that a step needed ended badly; `tail` are the last lines it wrote. */
export class CommandFailed extends Error {
  /** @override */
  name = 'CommandFailed';

  /**
   * @param {string} command
   * @param {string} tail
   */
  constructor(command, tail) {
    super(`${command} failed`);
    this.tail = tail;
  }
}

/**
 * Runs a command to its end in a process group of its own, which an interruption ends with it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log: string, uid?: number | undefined, gid?: number | undefined }} options
 *   `log`: the file its output goes to, begun anew
 * @returns {Promise<void>}
 * @throws {CommandFailed}
 * @throws {Interrupted}
 */
export function run(program, args, { log, uid, gid, ...options }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w', 0o600);
  const identity = { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, ...identity, stdio: ['ignore', output, output], detached: true });
    closeSync(output);
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, signal);
    };
    const forget = onInterrupt((times) => {
      end(times > 1 ? 'SIGKILL' : 'SIGTERM');
      // npm takes its time to hear.
      setTimeout(() => end('SIGKILL'), 3_000).unref();
    });
    const fail = (/** @type {string} */ tail) =>
      reject(interruptions() > 0 ? new Interrupted() : new CommandFailed([program, ...args].join(' '), tail));
    child.once('error', (error) => {
      forget();
      fail(error.message);
    });
    child.once('exit', (code) => {
      forget();
      if (code === 0) resolve();
      else fail(readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n'));
    });
  });
}
