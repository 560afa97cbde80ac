import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells one process from another that got the same number later: when it began, and on Linux in which boot.
 * @param {number} pid
 * @returns {string | undefined} undefined where no such process lives
 */
export function processIdentity(pid) {
  try {
    if (process.platform === 'linux') {
      // Past the name, which may hold anything: state is field 3 of proc(5), starttime field 22.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return fields[0] === 'Z' ? undefined : `${boot}:${fields[19] ?? ''}`;
    }
    const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}
