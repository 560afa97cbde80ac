import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDirectory, type RunningDirectory } from '../active-directory/start-directory.js';
import { DEMO_PASSWORD } from '../company/domain.js';
import type { Command } from './command.js';
import { CompanyDirectory, type Employee } from './company-directory.js';
import { departments, find, reorganise } from './department-commands.js';
import { DirectoryClient } from './directory-client.js';
import { comeBack, hire, leave, move, rename } from './people-commands.js';

type Options = Readonly<Record<string, string>>;

describe('the command that changes the directory', function () {
  this.timeout(20_000);
  let home: string;
  let directory: RunningDirectory;
  let company: CompanyDirectory;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'maru-directory-command-'));
    directory = await startDirectory({ dataDir: join(home, 'directory'), people: 60 });
    const { dn: name, password } = directory.administrator;
    company = new CompanyDirectory(
      await DirectoryClient.open({ url: directory.url, ca: directory.caPem, name, password }),
    );
  });
  after(async () => {
    company.client.close();
    await directory.close();
    await rm(home, { recursive: true });
  });

  const perform = (command: Command, words: string[], options: Options = {}, ...switches: string[]) =>
    command.perform(company, words, options, Object.fromEntries(switches.map((name) => [name, true])));
  const refused = (command: Command, words: string[], message: RegExp, options: Options = {}) =>
    assert.rejects(perform(command, words, options), { name: 'Refusal', message });
  const pathOf = async (login: string): Promise<string> => (await company.person(login)).department.join('/');
  const someDepartments = async (): Promise<[string, string]> => {
    const [one, other] = (await company.units())
      .filter(({ path }) => path.length === 2)
      .map(({ path }) => path.join('/'));
    return [one ?? '', other ?? ''];
  };
  const someone = async (department: string): Promise<Employee> => {
    const [person] = await company.people((await company.unit(department)).dn);
    assert.ok(person);
    return person;
  };

  it('takes people on, who can log in', async () => {
    const [department] = await someDepartments();
    await perform(hire, [department], { name: 'New Comer, Jr.', login: 'new.comer' });
    const { dn, department: path } = await company.person('New Comer, Jr.');
    assert.equal(path.join('/'), department);
    const access = { url: directory.url, ca: directory.caPem, name: dn, password: DEMO_PASSWORD };
    (await DirectoryClient.open(access)).close();

    const before = (await company.people()).length;
    assert.equal((await perform(hire, [department], { count: '12' })).length, 12);
    const people = await company.people();
    assert.equal(people.length, before + 12);
    assert.equal(new Set(people.map(({ login }) => login)).size, people.length);
  });

  it('lets people leave and return, alone or by department, or deletes them', async () => {
    const [department] = await someDepartments();
    const { login } = await someone(department);
    await perform(leave, [login]);
    assert.ok((await company.person(login)).isDisabled);
    await perform(leave, [], { department });
    const { dn } = await company.unit(department);
    assert.ok((await company.people(dn)).every(({ isDisabled }) => isDisabled));
    await perform(comeBack, [], { department });
    assert.ok((await company.people(dn)).every(({ isDisabled }) => !isDisabled));
    await perform(leave, [login], {}, 'delete');
    await refused(find, [login], /Nobody/);
  });

  it('moves people and gives them other names', async () => {
    const [one, other] = await someDepartments();
    const { login } = await someone(one);
    await perform(move, [login], { to: other });
    assert.equal(await pathOf(login), other);
    await perform(rename, [login], { name: 'Other Name', login: 'other.name' });
    const { name, dn } = await company.person('other.name');
    assert.deepEqual([name, dn.startsWith('CN=Other Name,')], ['Other Name', true]);
  });

  it('renames, moves and merges departments', async () => {
    const [one, other] = await someDepartments();
    const { login } = await someone(one);
    await perform(reorganise, [one], { name: 'Renamed' });
    assert.match(await pathOf(login), /\/Renamed$/);
    await perform(reorganise, ['Renamed'], { to: other });
    assert.equal(await pathOf(login), `${other}/Renamed`);
    await perform(reorganise, ['Renamed'], {}, 'to-top');
    assert.equal(await pathOf(login), 'Renamed');
    await perform(reorganise, ['Renamed'], { into: other });
    assert.equal(await pathOf(login), other);
    assert.ok(!(await perform(departments, [])).join().includes('Renamed'));
  });

  it('says what it cannot do, and why', async () => {
    const [department] = await someDepartments();
    await refused(hire, ['Nowhere'], /No department is called Nowhere/);
    await refused(hire, [], /DEPARTMENT is missing/);
    await refused(hire, [department], /number from 1 to 1000/, { count: 'many' });
    await refused(leave, ['nobody'], /login or name nobody/);
    await refused(reorganise, [department], /merged into itself/, { into: department });
    await refused(hire, [department], /refuses that/, { login: (await someone(department)).login });
  });

  it('is given by words, with help, and needs a Maru that runs', async () => {
    const typed = async (...words: string[]): Promise<string> => {
      const args = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...words];
      return promisify(execFile)(process.execPath, args, { env: { ...process.env, MARU_HOME: home } }).then(
        ({ stdout }) => stdout,
        (failure: unknown) => (failure as { stderr: string }).stderr,
      );
    };
    assert.match(await typed('help'), /hire DEPARTMENT[\s\S]*reorganise/);
    assert.match(await typed('dismiss'), /no command dismiss/);
    assert.match(await typed('departments'), /npm start makes one/);
    const caFile = join(home, 'ca.pem');
    await writeFile(caFile, directory.caPem);
    const connections = (url: string) =>
      writeFile(join(home, 'connection.json'), JSON.stringify({ directory: { url, caFile } }));
    await connections(directory.url);
    assert.match(await typed('departments'), /\d+/);
    assert.match(await typed('hire', '--wages', '1'), /It is: npm run directory -- hire/);
    await connections('ldaps://127.0.0.1:9');
    assert.match(await typed('departments'), /start Maru first/);
  });
});
