import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../start/refusal.mjs';
import { root } from '../start/settings.mjs';

/** A kind of tests: which files, and how mocha runs them. */
export interface TestKind {
  readonly name: 'test' | 'ad' | 'e2e';
  readonly folders: readonly string[];
  readonly matches: (file: string) => boolean;
  readonly mocha: readonly string[];
}

const everywhere = ['migrations', 'backend', 'ad-sync', 'embedded', 'frontend', 'build', 'test', 'bench'];
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isAgainstDirectory = (file: string) => file.endsWith('.ad.test.ts');

const ordinary: TestKind = {
  name: 'test',
  folders: everywhere,
  matches: (file) => isTest(file) && !isAgainstDirectory(file),
  mocha: ['--parallel', '--jobs', '2'],
};

const kinds: readonly TestKind[] = [
  ordinary,
  // One after another: Samba has its ports, and the clock is compared with ldapsearch's.
  { name: 'ad', folders: everywhere, matches: isAgainstDirectory, mocha: ['--timeout', '180000'] },
  { name: 'e2e', folders: ['e2e'], matches: isTest, mocha: ['--timeout', '120000'] },
];

/** What to run, out of the command's words: `[ad|e2e] [part of a path | !part of none]… [mocha's options]`. */
export function chosen(words: readonly string[]): { kind: TestKind; files: string[]; options: string[] } {
  const named = kinds.find(({ name }) => name === words[0]);
  const kind = named ?? ordinary;
  const rest = named ? words.slice(1) : words;
  const firstOption = rest.findIndex((word) => word.startsWith('-'));
  const patterns = firstOption < 0 ? rest : rest.slice(0, firstOption);
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const files = kind.folders
    .flatMap(filesBelow)
    .filter(kind.matches)
    .filter((file) => wanted.length === 0 || wanted.some((pattern) => file.includes(pattern)))
    .filter((file) => !patterns.some((pattern) => pattern.startsWith('!') && file.includes(pattern.slice(1))));
  if (files.length === 0) throw new Refusal(`No test file matches ${patterns.join(' ') || kind.name}.`);
  return { kind, files, options: firstOption < 0 ? [] : rest.slice(firstOption) };
}

function filesBelow(folder: string): string[] {
  if (/(^|\/)(node_modules|dist)$/.test(folder) || !existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
