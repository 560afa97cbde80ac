import { environmentOf } from '../embedded/start/application.js';
import { startBare } from './bare.js';
import { someOf, signIn, type DemoInstallation } from './demo.js';
import { openLoad, type Load } from './open-load.js';
import { quantile, type Row } from './row.js';
import { capture } from './statements.js';

const PEOPLE = 1_000;
/** People who come before any are counted: code that has not run some thousand times takes twice as long. */
const MORNING = { people: 600, seconds: 40 };
/** Seconds between two visits of somebody. */
const THINK = 5;
/** Seconds until everybody has come, and what had to wait meanwhile is done. */
const COMING = 10;
/** Milliseconds that 95 of a hundred may wait at most. */
const PATIENCE = 200;
/** People wanted at the ceiling. */
const WANTED = 2_500;
const HOME = ['/portal/layout', '/portal/data'];

type Target = Pick<Load, 'url' | 'people'>;

interface Visit {
  readonly p50: number;
  readonly p95: number;
  readonly errors: number;
}

/** The home page under many people at once, and how many it bears; the bare route beside it under the same load. */
export async function measureHome(maru: DemoInstallation, seconds: number): Promise<Row[]> {
  const visit = async (target: Target, people: number, time = Math.max(seconds, THINK)): Promise<Visit> => {
    const load = { ...target, perSecond: people / THINK, seconds: time, warmUp: COMING };
    const { latencies, errors } = await openLoad(load, maru.home);
    return { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), errors };
  };
  const tokens = await signIn(maru, await someOf(maru, PEOPLE * 2), PEOPLE);
  const own: Target = {
    url: maru.url,
    people: tokens.map((token) => ({ token, paths: HOME.map((path) => `/api/v1${path}`) })),
  };
  const { API_PROCESSES: processes } = environmentOf(maru);
  const bare = await startBare(maru, await statementsOf(maru, tokens[0] ?? ''), Number(processes));
  const plain: Target = { url: bare.url, people: [{ paths: HOME.map((_, index) => `/${index}`) }] };
  try {
    const bearing = async (target: Target) => {
      await visit(target, MORNING.people, MORNING.seconds);
      return { thousand: await visit(target, PEOPLE), most: await ceiling((people) => visit(target, people)) };
    };
    const { thousand, most } = await bearing(own);
    const { thousand: thousandBare, most: mostBare } = await bearing(plain);
    const errors = thousand.errors > 0 ? `, ${thousand.errors} errors` : '';
    return [
      {
        name: `home page, ${PEOPLE} people at once: p95`,
        measured: `${thousand.p95.toFixed(0)} ms (p50 ${thousand.p50.toFixed(0)})${errors}`,
        baseline: `${PATIENCE} ms; ${thousandBare.p95.toFixed(0)} ms bare`,
        ratio: thousand.errors > 0 ? Infinity : thousand.p95 / PATIENCE,
        bound: { kind: 'most', value: 1 },
      },
      {
        name: `home page, people until p95 passes ${PATIENCE} ms`,
        measured: String(most),
        baseline: `${WANTED} wanted; ${mostBare} bare`,
        ratio: most / WANTED,
        bound: { kind: 'least', value: 1 },
      },
    ];
  } finally {
    bare.stop();
  }
}

async function statementsOf(maru: DemoInstallation, token: string) {
  const lists = [];
  for (const path of HOME) {
    const ask = async () => {
      const response = await fetch(`${maru.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    };
    await ask();
    lists.push(await capture(maru, ask));
  }
  return lists;
}

const FIRST = 250;
const STEP = 1.5;
const HALVINGS = 3;

/** The most people at whom the page is still quick: more by half until it is not, then between the two. */
async function ceiling(visit: (people: number) => Promise<Visit>): Promise<number> {
  const isBorne = async (people: number) => {
    const { p95, errors } = await visit(people);
    return errors === 0 && p95 <= PATIENCE;
  };
  let borne = 0;
  let tooMany = FIRST;
  while (await isBorne(tooMany)) [borne, tooMany] = [tooMany, Math.round(tooMany * STEP)];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const between = Math.round((borne + tooMany) / 2);
    if (await isBorne(between)) borne = between;
    else tooMany = between;
  }
  return borne;
}
