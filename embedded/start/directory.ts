import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './port.mjs';
import { Refusal } from './refusal.mjs';
import { ChildEnded, type Children } from './children.js';

/** The embedded directory, serving over LDAPS. */
export interface DirectoryServer {
  readonly port: number;
  /** PEM */
  readonly caCertificate: string;
}

/**
 * Starts the embedded directory, on its port of last time where that is free.
 * @throws Refusal where it cannot use its data
 */
export async function startDirectory(
  children: Children,
  { people, port }: { readonly people: number; readonly port: number | undefined },
): Promise<DirectoryServer> {
  const folder = join(children.home, 'directory');
  const chosen = await freePort('127.0.0.1', port).catch(() => freePort());
  try {
    const line = await children.start({
      name: 'directory',
      title: 'The embedded directory',
      program: process.execPath,
      args: ['--import', 'tsx', 'embedded/active-directory/main.ts'],
      environment: { DIRECTORY_DATA_DIR: folder, DIRECTORY_PORT: String(chosen), DIRECTORY_PEOPLE: String(people) },
      isReady: (text) => text.startsWith('{') && text.includes('"ready":true'),
    });
    const told = JSON.parse(line) as { readonly port: number };
    return { port: told.port, caCertificate: readFileSync(join(folder, 'ca.pem'), 'utf8') };
  } catch (error) {
    if (!(error instanceof ChildEnded)) throw error;
    const reason = error.lines.findLast((text) => text.trim() !== '') ?? error.message;
    throw new Refusal(
      `The embedded directory cannot use its data in ${folder} (${reason}); begin anew: npm start -- --reset`,
    );
  }
}
