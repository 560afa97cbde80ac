import { ApiClient } from '../embedded/start/api-client.js';
import { startBare } from './bare.js';
import type { BenchInstallation } from './installation.js';
import { median, type Row } from './row.js';
import type { Statement } from './postgres-log.js';
import { capture } from './statements.js';
import { throughput } from './throughput.js';

const PAIRS = 7;

interface Read {
  readonly name: string;
  readonly paths: readonly string[];
  /** Whether each path is asked for only once, as its answer is kept for a while. */
  readonly isKept: boolean;
}

const texts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `/search/employees?q=M${String(index + 1).padStart(6, '0')}`);

const home: readonly Read[] = [
  { name: 'home page: layout', paths: ['/portal/layout'], isKept: false },
  { name: 'home page: data of all portlets', paths: ['/portal/data'], isKept: false },
];

export interface Login {
  readonly username: string;
  readonly password: string;
}

async function tokenOf(maru: BenchInstallation, { username, password }: Login): Promise<string> {
  const client = new ApiClient(maru.url);
  await client.login(username, password);
  return client.accessToken;
}

export const measureReads = async (maru: BenchInstallation, login: Login, seconds: number): Promise<Row[]> =>
  measure(maru, home, await tokenOf(maru, login), seconds);

export const measureSearch = (maru: BenchInstallation, seconds: number, people: number): Promise<Row[]> => {
  const paths = texts(Math.min(900, people));
  return measure(
    maru,
    [{ name: 'people search, each text once', paths, isKept: true }],
    maru.admin.accessToken,
    seconds,
  );
};

/** Throughput of reads beside a bare route that does the same statements, in pairs. */
async function measure(
  maru: BenchInstallation,
  reads: readonly Read[],
  token: string,
  seconds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, paths, isKept } of reads) {
    const api = { url: maru.url, paths: paths.map((path) => `/api/v1${path}`), token };
    const ask = async (path: string) => {
      const response = await fetch(`${maru.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    };
    if (!isKept) for (const path of paths) await ask(path);
    const lists: Statement[][] = [];
    // What is kept is not asked for again, so the texts that are captured are not those that are measured.
    const samples = isKept ? paths.slice(0, 100) : paths;
    for (const path of samples) lists.push(await capture(maru, () => ask(path)));
    const bare = await startBare(maru, lists);
    try {
      const measured = isKept ? { ...api, paths: api.paths.slice(samples.length) } : api;
      const ratios: number[] = [];
      const figures: [number, number][] = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const part = isKept ? third(measured.paths, pair) : measured.paths;
        const plain = { url: bare.url, paths: part.map((_, index) => `/${index % lists.length}`) };
        const span = isKept ? 'once' : seconds;
        const baseline = await throughput(plain, span);
        const own = await throughput({ ...measured, paths: part }, span);
        figures.push([own, baseline]);
        ratios.push(own / baseline);
      }
      rows.push({
        name,
        measured: `${median(figures.map(([own]) => own)).toFixed(0)}/s`,
        baseline: `${median(figures.map(([, baseline]) => baseline)).toFixed(0)}/s bare`,
        ratio: median(ratios),
        bound: { kind: 'least', value: isKept ? 0.5 : 0.6 },
      });
    } finally {
      bare.stop();
    }
  }
  return rows;
}

const third = (paths: readonly string[], index: number): readonly string[] =>
  paths.slice(Math.floor((paths.length * index) / PAIRS), Math.floor((paths.length * (index + 1)) / PAIRS));
