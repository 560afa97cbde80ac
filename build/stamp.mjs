import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const isNoSource = /(^|\/)(node_modules|dist|dist-next|dist-last)$|\.test\.tsx?$/;

/**
 * @param {string} path relative to the root
 * @returns {string[]} the files below it, in a stable order
 */
function filesOf(path) {
  if (isNoSource.test(path) || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}

/**
 * @param {readonly string[]} sources files and folders
 * @returns {string} a hash of their names and contents
 */
export function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (/** @type {string} */ name) => join(root, '.cache', 'build', name);

/**
 * Whether what lies there was built from these sources.
 * @param {string} name
 * @param {readonly string[]} sources
 * @param {readonly string[]} results
 */
export function isBuilt(name, sources, results) {
  if (!results.every((file) => existsSync(join(root, file)))) return false;
  return existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === hashOf(sources);
}

/**
 * @param {string} name
 * @param {string} hash of the sources before they were built
 */
export function noteBuilt(name, hash) {
  mkdirSync(join(root, '.cache', 'build'), { recursive: true });
  writeFileSync(stampOf(name), hash);
}
