import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../test/parts/run.js';
import type { startSlapd } from '../test/parts/slapd.js';
import type { BenchInstallation } from './installation.js';
import { median, type Row } from './row.js';

type Directory = Awaited<ReturnType<typeof startSlapd>>;

interface Run {
  readonly status: string;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly syncedCount: number;
  readonly planHash: string | null;
}

/** Attributes the default mapping reads, and what a run needs beside them. */
const attributes = [
  'objectGUID',
  'sAMAccountName',
  'userPrincipalName',
  'displayName',
  'mail',
  'employeeNumber',
  'employeeID',
  'telephoneNumber',
  'ipPhone',
  'mobile',
  'title',
  'physicalDeliveryOfficeName',
  'givenName',
  'sn',
  'manager',
  'accountExpires',
  'userAccountControl',
  'primaryGroupID',
];
const PAIRS = 3;

/** Seconds `ldapsearch` takes to dump the same people. */
async function dump(directory: Directory): Promise<number> {
  const began = performance.now();
  const command = `ldapsearch -x -LLL -o ldif-wrap=no -E pr=1000/noprompt -H ${directory.url} -D '${directory.service}' -w '${directory.servicePassword}' -b '${directory.peopleBase}' '(&(objectCategory=person)(objectClass=user))' ${attributes.join(' ')} > /dev/null`;
  await run('sh', ['-c', command], { env: { LDAPTLS_CACERT: directory.caFile } });
  return (performance.now() - began) / 1_000;
}

async function synchronise(maru: BenchInstallation): Promise<{ seconds: number; run: Run }> {
  const { runId } = await maru.admin.call<{ runId: string }>('POST', '/ad-sync/run?mode=full');
  for (;;) {
    const now = await maru.admin.call<Run>('GET', `/ad-sync/runs/${runId}`);
    if (now.completedAt)
      return { seconds: (Date.parse(now.completedAt) - Date.parse(now.startedAt)) / 1_000, run: now };
    await pause(100);
  }
}

/** Enters slapd as an administrator would and runs in full: for the first time, and with nothing changed. */
export async function measureSynchronisation(maru: BenchInstallation, directory: Directory): Promise<Row[]> {
  await maru.admin.call(
    'PUT',
    '/ad-sync/config',
    {
      name: 'slapd',
      enabled: true,
      serverUrl: directory.url,
      port: 636,
      useLdaps: true,
      startTls: false,
      caCertificate: directory.ca,
      bindDn: directory.service,
      bindPassword: directory.servicePassword,
      baseDns: [directory.peopleBase],
    },
    { 'if-match': '"0"' },
  );
  await dump(directory);
  const before = await dump(directory);
  const first = await synchronise(maru);
  if (first.run.status !== 'succeeded') throw new Error(`the first run ended as ${first.run.status}`);
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const baseline = await dump(directory);
    const { seconds, run: again } = await synchronise(maru);
    if (again.status !== 'unchanged') throw new Error(`a run with nothing changed ended as ${again.status}`);
    pairs.push([seconds, baseline]);
  }
  const people = first.run.syncedCount;
  const row = (name: string, seconds: number, baseline: number, ratio: number, most: number): Row => ({
    name: `${name}, ${people} people`,
    measured: `${seconds.toFixed(2)} s`,
    baseline: `${baseline.toFixed(2)} s ldapsearch`,
    ratio,
    bound: { kind: 'most', value: most },
  });
  const [seconds, baseline] = [median(pairs.map(([own]) => own)), median(pairs.map(([, other]) => other))];
  return [
    // ldapjs alone reads at three times ldapsearch; the bounds are 2.5 and 1.5 of that.
    row('first full run', first.seconds, before, first.seconds / before, 7.5),
    row('full run, nothing changed', seconds, baseline, median(pairs.map(([own, other]) => own / other)), 4.5),
  ];
}
