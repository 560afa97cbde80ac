import { parseArgs } from 'node:util';
import { startSamba } from '../test/parts/samba-ad.js';
import { startSlapd } from '../test/parts/slapd.js';
import { DEMO_PASSWORD } from '../embedded/company/domain.js';
import { TestCompany } from '../test/parts/company.js';
import { measureBrowser } from './browser.js';
import { measureCache } from './cached.js';
import { installDemo, type DemoInstallation } from './demo.js';
import { measureHome } from './home.js';
import { install, ONE_API } from './installation.js';
import { measureLogin } from './login.js';
import { measureMachine } from './machine.js';
import { measureProcess } from './process.js';
import { measureReads, measureSearch } from './reads.js';
import { measureRefresh } from './refresh.js';
import { isMet, table, type Row } from './row.js';
import { cpuOf } from './running.js';
import { measureDeltas } from './deltas.js';
import { measureController, measureSynchronisation } from './synchronisation.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '6' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const people = Number(values.people);
const seconds = Number(values.seconds);

/** What is measured on an installation that holds a company out of slapd. */
const ofDirectory = ['synchronisation', 'deltas', 'search', 'login'] as const;
/** What is measured of one process of the api, on one that holds the demo company and its content. */
const ofOneApi = ['reads', 'refresh', 'cache', 'process'] as const;
/** The same, as `npm start` runs it. */
const ofDemo = ['home', 'browser'] as const;
const names: readonly string[] = [...ofDirectory, ...ofOneApi, ...ofDemo, 'samba'];
const unknown = values.only.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`--only takes ${names.join(', ')}, and no ${unknown.join(', ')}`);
const isWanted = (name: string): boolean => values.only.length === 0 || values.only.includes(name);

/** Of the demo company: more than come at once. */
const DEMO_PEOPLE = 1_200;
const SAMBA_PEOPLE = 5_000;
/** Beside the tests' own. */
const SAMBA_ADDRESS = '127.0.0.9';

async function benchDirectory(): Promise<Row[]> {
  if (!ofDirectory.some(isWanted)) return [];
  console.log(`Loading ${people} people into slapd and installing Maru …`);
  const directory = await startSlapd({ people });
  try {
    const maru = await install(ONE_API);
    try {
      console.log('Measuring the synchronisation …');
      const synchronisation = await measureSynchronisation(maru, directory);
      const deltas = isWanted('deltas') ? await measureDeltas(maru, directory) : [];
      const person = [...new TestCompany(directory.base, people).people()].find(({ hasPassword }) => hasPassword);
      if (!person) throw new Error('nobody has a password');
      const bind = { url: directory.url, ca: directory.ca, dn: person.dn, password: directory.personPassword };
      console.log('Measuring login and search …');
      const login = isWanted('login') ? [await measureLogin(maru, person.login, bind)] : [];
      const search = isWanted('search') ? await measureSearch(maru, seconds, people) : [];
      return [...search, ...login, ...synchronisation, ...deltas];
    } finally {
      await maru.stop();
    }
  } finally {
    await directory.stop();
  }
}

/** A domain controller, which is the slow part itself. */
async function benchSamba(): Promise<Row[]> {
  if (!isWanted('samba')) return [];
  console.log(`Loading ${SAMBA_PEOPLE} people into Samba and installing Maru …`);
  const directory = await startSamba({ people: SAMBA_PEOPLE, ip: SAMBA_ADDRESS });
  try {
    const maru = await install();
    try {
      return await measureController(maru, directory);
    } finally {
      await maru.stop();
    }
  } finally {
    await directory.stop();
  }
}

type Measures = Readonly<Record<string, () => Promise<Row[]>>>;

async function benchDemo(
  named: readonly string[],
  settings: Parameters<typeof install>[0],
  measuresOf: (maru: DemoInstallation) => Measures,
): Promise<Row[]> {
  if (!named.some(isWanted)) return [];
  console.log('Installing Maru with the demo company …');
  const maru = await installDemo(DEMO_PEOPLE, settings);
  try {
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(measuresOf(maru))) {
      if (!isWanted(name)) continue;
      console.log(`Measuring: ${name} …`);
      const found = await measure();
      console.log(table(found).join('\n'));
      rows.push(...found);
    }
    return rows;
  } finally {
    await maru.stop();
  }
}

const login = { username: 'employee', password: DEMO_PASSWORD };

const benchOneApi = () =>
  benchDemo(
    ofOneApi,
    ONE_API,
    (maru) =>
      ({
        process: () => measureProcess(maru),
        cache: () => measureCache(maru),
        reads: () => measureReads(maru, login, seconds),
        refresh: async () => [await measureRefresh(maru, login, seconds, cpuOf(maru))],
      }) satisfies Record<(typeof ofOneApi)[number], Measures[string]>,
  );

const benchAsStarted = () =>
  benchDemo(
    ofDemo,
    {},
    (maru) =>
      ({
        home: () => measureHome(maru, seconds),
        browser: () => measureBrowser(maru),
      }) satisfies Record<(typeof ofDemo)[number], Measures[string]>,
  );

const rows = [
  await measureMachine('at the start'),
  ...(await benchOneApi()),
  ...(await benchAsStarted()),
  ...(await benchDirectory()),
  ...(await benchSamba()),
  await measureMachine('at the end'),
];
const bound = rows.filter((row) => row.bound);
console.log(`\n${table(rows).join('\n')}\n`);
console.log(`${bound.filter(isMet).length} of ${bound.length} bounds met.`);
