import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningFile } from '../start/claim.mjs';
import { hold, holderOf } from '../start/held-file.mjs';
import { openHome } from '../start/home.mjs';
import { endLeftBehind } from '../start/pid-files.mjs';
import { sharedFolderOf } from '../start/postgres-place.js';

const PREFIX = 'maru-test-';

/** A home that nobody keeps. */
export function makeThrowAwayHome(): string {
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  openHome(home);
  hold(runningFile(home));
  return home;
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
  rmSync(sharedFolderOf(home), { recursive: true, force: true });
}

/** Ends and removes what test runs that were killed have left. */
export async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = join(tmpdir(), name);
    if (holderOf(runningFile(home))) continue;
    await endLeftBehind(home);
    removeHome(home);
  }
}
