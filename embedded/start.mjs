// `npm start`: plain Node.js until the packages are there, TypeScript from then on.
import { catchInterrupts, Interrupted } from './start/interrupt.mjs';
import { installPackages } from './start/install.mjs';
import { requireNode } from './start/node-version.mjs';
import { Refusal } from './start/refusal.mjs';
import { screen } from './start/screen.mjs';
import { readSettings } from './start/settings.mjs';
import { claim, release } from './start/claim.mjs';

/** @type {string | undefined} */
let home;
try {
  requireNode();
  catchInterrupts();
  const settings = readSettings(process.argv.slice(2), process.env);
  const claimed = await claim(settings);
  home = claimed.home;
  await installPackages();
  const { register } = await import('tsx/esm/api');
  register();
  const main = new URL('start/main.ts', import.meta.url).href;
  const { start } = /** @type {typeof import('./start/main.js')} */ (await import(main));
  process.exitCode = await start(claimed);
} catch (error) {
  if (error instanceof Interrupted) process.exitCode = 130;
  else {
    screen.complain(error instanceof Refusal ? error.message : String(/** @type {Error} */ (error).stack));
    process.exitCode = 1;
  }
} finally {
  if (home !== undefined) release(home);
}
