import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from './cache-folder.mjs';
import { CommandFailed, run } from './command.mjs';
import { oneAtATime } from './held-file.mjs';
import { requireInstallScripts } from './install-scripts.mjs';
import { Refusal } from './refusal.mjs';
import { screen } from './screen.mjs';
import { root } from './settings.mjs';

const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.maru-lockfile');
/** Written by npm when it has finished. */
const installed = join(root, 'node_modules', '.package-lock.json');

const lockfileHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

/** Whether node_modules holds what the lockfile says. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash()) return true;
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

/**
 * Packages by the lockfile, where they are missing or other ones.
 * @throws {Refusal} where npm cannot, or did not run the install scripts
 */
export async function installPackages() {
  if (!isInstalled()) {
    await oneAtATime(
      join(openCache(), 'install.lock'),
      async () => {
        if (isInstalled()) return;
        await screen.step('Installing packages', npmCi);
        writeFileSync(stamp, lockfileHash());
      },
      () => screen.say('  Another command installs packages here; waiting for it.'),
    );
  }
  requireInstallScripts(join(root, 'node_modules'));
}

async function npmCi() {
  const log = join(root, '.cache', 'npm-ci.log');
  // The npm this was started by, if any: a machine may have several.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  try {
    await (npm?.endsWith('.js')
      ? run(process.execPath, [npm, ...args], { cwd: root, log })
      : run('npm', args, { cwd: root, log }));
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    screen.complain(error.tail);
    throw new Refusal(`npm could not install the packages; what it said stands above and in ${log}.`);
  }
}
