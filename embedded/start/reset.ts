import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openHome } from './home.mjs';
import { screen } from './screen.mjs';
import { sharedFolderOf } from './postgres-place.js';

/** Removes what a home holds, less the mark that it is in use. */
export async function reset(home: string): Promise<void> {
  await screen.step(`Beginning anew in ${home}`, () => {
    for (const name of readdirSync(home)) {
      if (!name.startsWith('running.json')) rmSync(join(home, name), { recursive: true, force: true });
    }
    rmSync(sharedFolderOf(home), { recursive: true, force: true });
    openHome(home);
    return Promise.resolve();
  });
}
