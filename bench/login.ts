import { ApiClient } from '../embedded/start/api-client.js';
import { bareBind, type Bind } from './bare-bind.js';
import type { BenchInstallation } from './installation.js';
import { median, type Row } from './row.js';

const PAIRS = 40;
const WARM_UP = 5;

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** A login with the directory's password beside the bind alone, one after the other, in turn. */
export async function measureLogin(maru: BenchInstallation, username: string, bind: Bind): Promise<Row> {
  const login = () => new ApiClient(maru.url).login(username, bind.password);
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < PAIRS + WARM_UP; pair += 1) {
    const figures: [number, number] = [await milliseconds(login), await milliseconds(() => bareBind(bind))];
    if (pair >= WARM_UP) pairs.push(figures);
  }
  return {
    name: 'directory login',
    measured: `${median(pairs.map(([own]) => own)).toFixed(1)} ms`,
    baseline: `${median(pairs.map(([, bare]) => bare)).toFixed(1)} ms bare bind`,
    ratio: median(pairs.map(([own, bare]) => own / bare)),
    bound: { kind: 'most', value: 1.5 },
  };
}
