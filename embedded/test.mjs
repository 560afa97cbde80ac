// `npm test`, `npm run test:ad` and `npm run test:e2e`: servers of their own, then mocha, then nothing left running.
import { installPackages } from './start/install.mjs';
import { catchInterrupts, Interrupted } from './start/interrupt.mjs';
import { requireNode } from './start/node-version.mjs';
import { Refusal } from './start/refusal.mjs';
import { screen } from './start/screen.mjs';

try {
  requireNode();
  catchInterrupts();
  await installPackages();
  const { register } = await import('tsx/esm/api');
  register();
  const main = new URL('test-run/main.ts', import.meta.url).href;
  const { runTests } = /** @type {typeof import('./test-run/main.js')} */ (await import(main));
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  if (error instanceof Interrupted) process.exitCode = 130;
  else {
    screen.complain(error instanceof Refusal ? error.message : String(/** @type {Error} */ (error).stack));
    process.exitCode = 1;
  }
}
