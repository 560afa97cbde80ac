import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/parts/run.js';

export interface Load {
  readonly url: string;
  readonly people: readonly { readonly paths: readonly string[]; readonly token?: string }[];
  readonly perSecond: number;
  readonly seconds: number;
  /** Seconds that are not counted. */
  readonly warmUp: number;
}

export interface LoadResult {
  /** Milliseconds from when each was to come. */
  readonly latencies: readonly number[];
  readonly errors: number;
}

/** Puts an open load on a server, from a process of its own. @param folder where to tell it what to do */
export async function openLoad(load: Load, folder: string): Promise<LoadResult> {
  const file = join(folder, 'load.json');
  writeFileSync(file, JSON.stringify(load));
  const source = join(import.meta.dirname, 'load.ts');
  const told = await run(process.execPath, ['--import', 'tsx', source, file]);
  return JSON.parse(told) as LoadResult;
}
