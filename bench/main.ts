import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSlapd } from '../test/parts/slapd.js';
import { ApiClient } from '../embedded/start/api-client.js';
import { TestCompany } from '../test/parts/company.js';
import { install, type BenchInstallation } from './installation.js';
import { measureReads } from './reads.js';
import { measureRefresh } from './refresh.js';
import { isMet, table, type Row } from './row.js';
import { measureSynchronisation } from './synchronisation.js';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '6' } },
});
const people = Number(values.people);
const seconds = Number(values.seconds);

/** Of the api, by its pid file. */
function cpuOf(maru: BenchInstallation): () => number | undefined {
  return () => {
    const pid = pidOf(maru);
    if (pid === undefined || !existsSync(`/proc/${pid}/stat`)) return undefined;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Clock ticks of 10 ms: user and system time (proc(5), 14 and 15).
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  };
}

function pidOf(maru: BenchInstallation): number | undefined {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      if (command.includes('backend/dist/api.js') && environment.includes(`PORT=${maru.port}`)) return Number(pid);
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return undefined;
}

async function bench(): Promise<Row[]> {
  console.log(`Loading ${people} people into slapd and installing Maru …`);
  const directory = await startSlapd({ people });
  try {
    const maru = await install();
    try {
      console.log('Measuring the synchronisation …');
      const rows = await measureSynchronisation(maru, directory);
      const person = [...new TestCompany(directory.base, people).people()].find(({ hasPassword }) => hasPassword);
      const login = { username: person?.login ?? '', password: directory.personPassword };
      const client = new ApiClient(maru.url);
      await client.login(login.username, login.password);
      console.log('Measuring the hot reads …');
      const reads = await measureReads(maru, client.accessToken, seconds, people);
      console.log('Measuring the refresh …');
      return [...reads, await measureRefresh(maru, login, seconds, cpuOf(maru)), ...rows];
    } finally {
      await maru.stop();
    }
  } finally {
    await directory.stop();
  }
}

const rows = await bench();
console.log(`\n${table(rows).join('\n')}\n`);
console.log(`${rows.filter(isMet).length} of ${rows.length} bounds met.`);
