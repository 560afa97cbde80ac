import { setTimeout as pause } from 'node:timers/promises';
import type { TestDirectory } from '../test/parts/test-directory.js';
import { bareRead, dump } from './directory-read.js';
import type { BenchInstallation } from './installation.js';
import { median, type Row } from './row.js';
import { pidOf, residentOf } from './running.js';

interface Run {
  readonly status: string;
  readonly mode: string;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly syncedCount: number;
}

const PAIRS = 3;
const MOST_GROWTH = 150;

/** Runs once. @returns seconds it took, by its own times. @throws where it ended otherwise */
export async function synchronise(
  maru: BenchInstallation,
  mode: 'full' | 'delta',
  expected: 'succeeded' | 'unchanged',
): Promise<{ readonly seconds: number; readonly run: Run }> {
  const { runId } = await maru.admin.call<{ runId: string }>('POST', `/ad-sync/run?mode=${mode}`);
  for (;;) {
    const run = await maru.admin.call<Run>('GET', `/ad-sync/runs/${runId}`);
    if (run.completedAt) {
      if (run.status !== expected || run.mode !== mode)
        throw new Error(`a ${mode} run ended as ${run.mode} ${run.status}`);
      return { seconds: (Date.parse(run.completedAt) - Date.parse(run.startedAt)) / 1_000, run };
    }
    await pause(100);
  }
}

/** As an administrator would. */
async function enter(maru: BenchInstallation, directory: TestDirectory): Promise<void> {
  const { ca: caCertificate, service: bindDn, servicePassword: bindPassword } = directory;
  const config = {
    name: directory.netbios,
    enabled: true,
    serverUrl: directory.url,
    port: 636,
    useLdaps: true,
    startTls: false,
    caCertificate,
    bindDn,
    bindPassword,
    baseDns: [directory.peopleBase],
  };
  await maru.admin.call('PUT', '/ad-sync/config', config, { 'if-match': '"0"' });
}

interface Measured {
  readonly people: number;
  /** Seconds of the first run, and of the baselines before it. */
  readonly first: number;
  readonly before: readonly number[];
  /** The same with nothing changed, each with its baselines. */
  readonly again: readonly (readonly [number, readonly number[]])[];
}

async function runs(maru: BenchInstallation, baselines: readonly (() => Promise<number>)[]): Promise<Measured> {
  const measure = async () => {
    const found: number[] = [];
    for (const baseline of baselines) found.push(await baseline());
    return found;
  };
  await measure();
  const before = await measure();
  const { seconds: first, run } = await synchronise(maru, 'full', 'succeeded');
  const again: [number, number[]][] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const beside = await measure();
    again.push([(await synchronise(maru, 'full', 'unchanged')).seconds, beside]);
  }
  return { people: run.syncedCount, first, before, again };
}

/** @param names of the baselines; the bounds are of the first */
function rowsOf(of: string, measured: Measured, names: readonly string[], most: readonly [number, number]): Row[] {
  const { people, first, before, again } = measured;
  const row = (name: string, seconds: number, baselines: readonly number[], ratio: number, value: number): Row => ({
    name: `${name}, ${people} people in ${of}`,
    measured: `${seconds.toFixed(2)} s`,
    baseline: baselines.map((each, index) => `${each.toFixed(2)} s ${names[index]}`).join(', '),
    ratio,
    bound: { kind: 'most', value },
  });
  const baselines = names.map((_, index) => median(again.map(([, beside]) => beside[index] ?? Number.NaN)));
  const ratios = again.map(([own, [baseline]]) => own / (baseline ?? Number.NaN));
  return [
    row('first full run', first, before, first / (before[0] ?? Number.NaN), most[0]),
    row('full run, nothing changed', median(again.map(([own]) => own)), baselines, median(ratios), most[1]),
  ];
}

/** Full runs out of slapd, where the client is the slow part, beside the bare reads; and what memory they take. */
export async function measureSynchronisation(maru: BenchInstallation, directory: TestDirectory): Promise<Row[]> {
  await enter(maru, directory);
  const pid = pidOf(maru, 'ad-sync/dist/main.js') ?? 0;
  const before = residentOf(pid);
  const measured = await runs(maru, [() => bareRead(directory, maru.home), () => dump(directory)]);
  const growth = (residentOf(pid)?.peak ?? Number.NaN) - (before?.now ?? Number.NaN);
  return [
    ...rowsOf('slapd', measured, ['ldapjs', 'ldapsearch'], [2.5, 1.5]),
    {
      name: `ad-sync: growth of its resident peak, ${measured.people} people`,
      measured: `${growth.toFixed(0)} MiB`,
      baseline: `${MOST_GROWTH} MiB at most`,
      ratio: growth / MOST_GROWTH,
      bound: { kind: 'most', value: 1 },
    },
  ];
}

/** Full runs out of a domain controller, which is the slow part itself. */
export async function measureController(maru: BenchInstallation, directory: TestDirectory): Promise<Row[]> {
  await enter(maru, directory);
  return rowsOf('Samba', await runs(maru, [() => dump(directory)]), ['ldapsearch'], [2, 1.5]);
}
