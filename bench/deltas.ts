import type { Slapd } from '../test/parts/slapd.js';
import { dump } from './directory-read.js';
import type { BenchInstallation } from './installation.js';
import { median, within, type Row } from './row.js';
import { synchronise } from './synchronisation.js';

const TIMES = 5;
const CHANGES = 1_000;
/** Milliseconds beyond the directory's own answer. */
const NOTHING_MS = 100;
const CHANGES_MS = 3_000;

/** Deltas after a full run: with nothing changed beside the directory's answer to the same search, and with many changed. */
export async function measureDeltas(maru: BenchInstallation, directory: Slapd): Promise<Row[]> {
  const beyond: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const answer = await dump(directory, directory.base, '(uSNChanged>=999999999)');
    const { seconds } = await synchronise(maru, 'delta', 'unchanged');
    beyond.push((seconds - answer) * 1_000);
  }
  const times: number[] = [];
  for (let time = 0; time < TIMES - 2; time += 1) {
    await directory.retitle(CHANGES);
    times.push((await synchronise(maru, 'delta', 'succeeded')).seconds * 1_000);
  }
  const of = `${directory.people} people`;
  return [
    within(`delta, nothing changed in ${of}: beyond ldapsearch`, median(beyond), NOTHING_MS),
    within(`delta of ${CHANGES} changes in ${of}`, median(times), CHANGES_MS),
  ];
}
