import { setTimeout as pause } from 'node:timers/promises';
import { asPerson } from './api.js';

interface Config {
  readonly version: number;
  readonly baseDns: readonly string[];
  readonly userFilter: string;
  readonly limits: Readonly<Record<string, number>>;
  readonly syncSchedule: { readonly full: string | null; readonly delta: string | null };
}

export interface Run {
  readonly id: string;
  readonly number: number;
  readonly status: string;
}

/** Milliseconds between two looks. */
const LOOK = 100;

/** The directory of the Maru under test over the API, as its administrator, with the way back to how it was. */
export async function openSync() {
  const call = await asPerson('itadmin');
  const [first] = await call<{ id: string }[]>('GET', '/ad-sync/directories');
  const id = String(first?.id);
  const config = () => call<Config>('GET', `/ad-sync/config?directory=${id}`);
  const { baseDns, userFilter, limits, syncSchedule } = await config();
  const kept = { baseDns, userFilter, limits, syncSchedule };
  const put = async (body: object): Promise<void> => {
    const { version } = await config();
    await call('PUT', `/ad-sync/config?directory=${id}`, body, { 'if-match': `"${version}"` });
  };
  const ended = async (runId: string): Promise<Run> => {
    for (;;) {
      const run = await call<Run>('GET', `/ad-sync/runs/${runId}`);
      if (run.status !== 'queued' && run.status !== 'running') return run;
      await pause(LOOK);
    }
  };
  /** Another run may be at work: it is waited for. */
  const run = async (query = ''): Promise<Run> => {
    for (;;) {
      const [status] = await call<{ running: Run | null }[]>('GET', `/ad-sync/status?directory=${id}`);
      if (status?.running) await ended(status.running.id);
      try {
        const { runId } = await call<{ runId: string }>('POST', `/ad-sync/run?directory=${id}${query}`);
        return await ended(runId);
      } catch (error) {
        if (!String(error).includes('SYNC_ALREADY_RUNNING')) throw error;
      }
    }
  };
  return {
    id,
    call,
    config,
    put,
    run,
    ended,
    /** A plan that waits: with the base of one division nearly everybody else would go. */
    hold: async (): Promise<Run> => {
      await put({ baseDns: [`OU=경영지원본부,${String(baseDns[0])}`] });
      return run('&mode=full');
    },
    /** Everything as it was, with what was held put away and everybody back. */
    restore: async (): Promise<void> => {
      await put(kept);
      await run('&mode=full');
    },
  };
}

export type Sync = Awaited<ReturnType<typeof openSync>>;
