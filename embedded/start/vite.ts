import { join } from 'node:path';
import { addressOf } from './port.mjs';
import { root, type Settings } from './settings.mjs';
import type { Installation } from './application.js';
import type { Children } from './children.js';

/** For development: the frontend out of its sources, on the port people know, in front of the API. */
export async function startVite(children: Children, { host, port }: Settings, api: Installation): Promise<void> {
  await children.start({
    name: 'web',
    title: 'Vite',
    program: process.execPath,
    args: [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'frontend',
      '--host',
      host,
      '--port',
      String(port),
      '--strictPort',
    ],
    environment: { MARU_API_URL: addressOf(api.host, api.port) },
    isReady: (line) => line.includes('ready in'),
  });
}
