import { configureDirectory, synchronise } from '../embedded/start/first-run.js';
import { seed } from '../embedded/start/commands.js';
import { startDirectory, type DirectoryServer } from '../embedded/start/directory.js';
import { ApiClient, ApiRefused } from '../embedded/start/api-client.js';
import { DEMO_PASSWORD } from '../embedded/company/domain.js';
import { install, type BenchInstallation } from './installation.js';

/** Maru with the demo company and its content, as on somebody's first day. */
export interface DemoInstallation extends BenchInstallation {
  readonly directory: DirectoryServer;
}

export async function installDemo(people: number, settings?: Parameters<typeof install>[0]): Promise<DemoInstallation> {
  const maru = await install(settings);
  try {
    const directory = await startDirectory(maru.children, { people, port: undefined });
    await configureDirectory(maru.admin, directory);
    await synchronise(maru.admin, () => undefined);
    await seed(maru);
    return { ...maru, directory };
  } catch (error) {
    await maru.stop();
    throw error;
  }
}

interface Someone {
  readonly id: string;
  readonly username: string;
}

const PAGE = 100;

/** So many people of the company. */
export async function someOf(maru: BenchInstallation, count: number): Promise<Someone[]> {
  const people: Someone[] = [];
  for (let page = 1; people.length < count; page += 1) {
    const found = await maru.admin.call<Someone[]>('GET', `/users?sort=name&order=asc&limit=${PAGE}&page=${page}`);
    people.push(...found.filter(({ username }) => username !== 'admin'));
    if (found.length < PAGE) break;
  }
  return people.slice(0, count);
}

const AT_ONCE = 8;

/**
 * Signs people in with the password all of the demo have, as many as are wanted; somebody whose password must be changed
 * first or who is locked out is passed over.
 * @returns their access tokens
 */
export async function signIn(maru: BenchInstallation, people: readonly Someone[], wanted: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let from = 0; from < people.length && tokens.length < wanted; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE).map(({ username }) => tokenOf(maru, username));
    tokens.push(...(await Promise.all(some)).filter((token) => token !== undefined));
  }
  if (tokens.length < wanted) throw new Error(`only ${tokens.length} of ${wanted} people could sign in`);
  return tokens.slice(0, wanted);
}

async function tokenOf(maru: BenchInstallation, username: string): Promise<string | undefined> {
  const client = new ApiClient(maru.url);
  try {
    await client.login(username, DEMO_PASSWORD);
    return client.accessToken;
  } catch (error) {
    if (error instanceof ApiRefused && error.status === 401) return undefined;
    throw error;
  }
}
