import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ADMINISTRATOR_ACCOUNT } from '../company/domain.js';
import { Refusal } from '../start/refusal.mjs';
import { readSettings } from '../start/settings.mjs';
import type { Command } from './command.js';
import { CompanyDirectory } from './company-directory.js';
import { departments, find, reorganise } from './department-commands.js';
import { DirectoryClient, type Access } from './directory-client.js';
import { comeBack, hire, leave, move, rename } from './people-commands.js';

const commands: readonly Command[] = [departments, find, hire, leave, comeBack, move, rename, reorganise];
const nameOf = ({ usage }: Command): string => usage.split(' ', 1)[0] ?? '';

const help = [
  'Changes the directory of the demo company while npm start runs, as its administrator would.',
  '',
  ...commands.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
  '',
  'A department is given by its name, or by its path with slashes where several have the name. MARU_HOME names the home.',
  'Changes come in with the next run: within five minutes, or at once from the console.',
];

/** `npm run directory -- COMMAND …` @throws Refusal */
async function main(args: readonly string[]): Promise<readonly string[]> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help') return help;
  const command = commands.find((one) => nameOf(one) === name);
  if (!command) throw new Refusal(`There is no command ${name}; npm run directory -- help lists them.`);
  const { words, options, switches } = read(command, rest);
  const client = await DirectoryClient.open(accessOf(readSettings([], process.env).home));
  try {
    return await command.perform(new CompanyDirectory(client), words, options, switches);
  } finally {
    client.close();
  }
}

function read({ usage, options = [], switches = [] }: Command, args: string[]) {
  try {
    const { values, positionals }: { values: Readonly<Record<string, unknown>>; positionals: string[] } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries<{ type: 'string' | 'boolean' }>([
        ...options.map((option) => [option, { type: 'string' }] as const),
        ...switches.map((option) => [option, { type: 'boolean' }] as const),
      ]),
    });
    const only = <T>(type: string) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === type)) as Record<string, T>;
    return { words: positionals, options: only<string>('string'), switches: only<boolean>('boolean') };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\nIt is: npm run directory -- ${usage}`);
  }
}

function accessOf(home: string): Access {
  const file = join(home, 'connection.json');
  if (!existsSync(file)) throw new Refusal(`There is no Maru in ${home}: npm start makes one.`);
  const { directory } = JSON.parse(readFileSync(file, 'utf8')) as { directory: { url: string; caFile: string } };
  const { dn: name, password } = ADMINISTRATOR_ACCOUNT;
  return { url: directory.url, ca: readFileSync(directory.caFile, 'utf8'), name, password };
}

main(process.argv.slice(2)).then(
  (lines) => {
    process.stdout.write(`${lines.join('\n')}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Refusal ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  },
);
