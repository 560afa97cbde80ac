import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { BenchInstallation } from './installation.js';

/** Of one of Maru's processes, by what it runs and the port in its environment; undefined where it has ended. */
export function pidOf(maru: BenchInstallation, built: string): number | undefined {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      if (command.includes(built) && environment.includes(`PORT=${maru.port}\0`)) return Number(pid);
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return undefined;
}

/** Microseconds of processor time the api has used; undefined where there is none. */
export function cpuOf(maru: BenchInstallation): () => number | undefined {
  return () => {
    const pid = pidOf(maru, 'backend/dist/api.js');
    if (pid === undefined || !existsSync(`/proc/${pid}/stat`)) return undefined;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Clock ticks of 10 ms: user and system time (proc(5), 14 and 15).
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  };
}

/** Resident memory of a process in MiB: now, and the most it ever was (proc(5)); undefined where there is none. */
export function residentOf(pid: number): { readonly now: number; readonly peak: number } | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const status = readFileSync(file, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1_024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}
