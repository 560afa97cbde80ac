import { setTimeout as pause } from 'node:timers/promises';
import { HANUL, SERVICE_ACCOUNT } from '../company/domain.js';
import { goOn } from './interrupt.mjs';
import { Refusal } from './refusal.mjs';
import { ApiRefused, type ApiClient } from './api-client.js';
import type { DirectoryServer } from './directory.js';

/** The demo company's directory, as an administrator would enter it. */
const configuration = ({ port, caCertificate }: DirectoryServer) => ({
  name: HANUL.organisation,
  enabled: true,
  serverUrl: 'localhost',
  port,
  useLdaps: true,
  startTls: false,
  caCertificate,
  bindDn: SERVICE_ACCOUNT.dn,
  bindPassword: SERVICE_ACCOUNT.password,
  baseDns: [HANUL.peopleBase],
  groupMapping: [{ group: HANUL.administratorsGroup, role: 'system_admin' }],
});

interface Configured {
  readonly version: number;
  readonly port: number;
  readonly caCertificate: string | null;
}

/** Enters the embedded directory where it is not entered yet, or listens elsewhere than last time. */
export async function configureDirectory(api: ApiClient, directory: DirectoryServer): Promise<void> {
  const now = await entered(api);
  if (now?.port === directory.port && now.caCertificate?.trim() === directory.caCertificate.trim()) return;
  await api.call('PUT', '/ad-sync/config', configuration(directory), { 'if-match': `"${now?.version ?? 0}"` });
}

/** What Maru knows of the directory; undefined before the first time. */
async function entered(api: ApiClient): Promise<Configured | undefined> {
  try {
    return await api.call<Configured>('GET', '/ad-sync/config');
  } catch (error) {
    if (error instanceof ApiRefused && error.code === 'DIRECTORY_NOT_FOUND') return undefined;
    throw error;
  }
}

interface Run {
  readonly status: string;
  readonly syncedCount: number;
  readonly reason: string | null;
}

const under = new Set(['queued', 'running']);
const good = new Set(['succeeded', 'unchanged']);

/**
 * Asks for a full run and follows it to its end.
 * @param progress told how far it is
 * @throws Refusal where people did not arrive
 */
export async function synchronise(api: ApiClient, progress: (detail: string) => void): Promise<void> {
  const { runId } = await api.call<{ runId: string }>('POST', '/ad-sync/run?mode=full');
  for (;;) {
    goOn();
    const run = await api.call<Run>('GET', `/ad-sync/runs/${runId}`);
    progress(`${run.syncedCount} people`);
    if (good.has(run.status)) return;
    if (!under.has(run.status)) {
      throw new Refusal(`The first synchronisation ended as ${run.status}: ${run.reason ?? 'no reason given'}`);
    }
    await pause(250);
  }
}
