import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, fetchCsv } from '../../api/client';
import { newId } from '../../api/ids';
import { keys } from '../../api/keys';
import type { SyncChangeKind, SyncMode, SyncRun, SyncRunStatus } from '../../api/types';
import type { KnownProgress } from './progress';

/** Rows of a page of any table of the console. */
export const PAGE = 50;
/** Milliseconds between two looks at a run that goes on, beside what comes by itself. */
const SOON = 2_000;

export interface RunsWanted {
  readonly directory: string | undefined;
  readonly status: SyncRunStatus | undefined;
  readonly mode: SyncMode | undefined;
  /** ISO 8601. */
  readonly since: string | undefined;
  readonly page: number;
  readonly limit?: number;
}

/** Each act of its own kind goes with a key, so that a second click does nothing more. */
const once = () => ({ 'Idempotency-Key': newId() });

export const useRuns = (wanted: RunsWanted) =>
  useQuery({
    queryKey: keys.sync.runs(wanted),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { limit: PAGE, ...wanted };
      const { answer } = await call<'listSyncRuns'>('get', '/ad-sync/logs', { params, signal });
      return { runs: answer.data, total: answer.pagination.total, statuses: answer.meta.statuses };
    },
  });

export const isGoingOn = (status: SyncRunStatus): boolean => status === 'queued' || status === 'running';

/** Whether its plan waits, or was only tried. */
export const isPlan = (status: SyncRunStatus): boolean => status === 'held' || status === 'planned';

export const useRun = (id: string, isAsked = true) =>
  useQuery({
    queryKey: keys.sync.run(id),
    enabled: isAsked,
    queryFn: async ({ signal }) => (await call<'getSyncRun'>('get', `/ad-sync/runs/${id}`, { signal })).answer.data,
    refetchInterval: ({ state }) => (state.data && isGoingOn(state.data.status) ? SOON : false),
  });

/** What a run has said of itself since this page was opened. */
export const useProgress = (id: string) =>
  useQuery<KnownProgress | null>({
    queryKey: keys.sync.progress(id),
    queryFn: () => null,
    enabled: false,
    staleTime: Infinity,
  }).data ?? null;

export interface ChangesWanted {
  readonly kind: SyncChangeKind | undefined;
  readonly q: string | undefined;
  /** Only those with which something else breaks, of a plan. */
  readonly impact: true | undefined;
  readonly page: number;
}

export const useChanges = (id: string, wanted: ChangesWanted) =>
  useQuery({
    queryKey: keys.sync.changes(id, wanted),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { limit: PAGE, ...wanted };
      const { answer } = await call<'listSyncChanges'>('get', `/ad-sync/runs/${id}/changes`, { params, signal });
      return { changes: answer.data, total: answer.pagination.total };
    },
  });

/** What a plan breaks; only one that is not applied is asked. */
export const useImpact = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: keys.sync.impact(id),
    enabled: isAsked,
    queryFn: async ({ signal }) =>
      (await call<'getSyncImpact'>('get', `/ad-sync/runs/${id}/impact`, { signal })).answer.data,
  });

export interface ErrorsWanted {
  readonly q: string | undefined;
  readonly page: number;
  readonly limit: number;
}

export const useErrors = (id: string | null, wanted: ErrorsWanted) =>
  useQuery({
    queryKey: keys.sync.errors(id ?? '', wanted),
    enabled: id !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { answer } = await call<'listSyncErrors'>('get', `/ad-sync/runs/${id}/errors`, {
        params: { ...wanted },
        signal,
      });
      return { errors: answer.data, total: answer.pagination.total };
    },
  });

/** Hands the reader a table as a file. @throws Failure */
export async function download(path: string, params: Record<string, string | undefined>, name: string): Promise<void> {
  const address = URL.createObjectURL(await fetchCsv(path, params));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** Everything told of runs is asked for again after an act on one. */
function useAct<V, R>(act: (what: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sync.all }),
  });
}

export interface Start {
  readonly directory: string;
  readonly mode: SyncMode;
  readonly dryRun: boolean;
}

/** @returns the run's id @throws Failure 409 `SYNC_ALREADY_RUNNING` with `details.runId` */
export const useStart = () =>
  useAct(async (start: Start): Promise<string> => {
    const { answer } = await call<'startSyncRun'>('post', '/ad-sync/run', { params: { ...start }, headers: once() });
    return answer.data.runId;
  });

export const useCancel = () =>
  useAct(async (id: string): Promise<SyncRun> => {
    const { answer } = await call<'cancelSyncRun'>('post', `/ad-sync/runs/${id}/cancel`, { headers: once() });
    return answer.data;
  });

export const useDiscard = () =>
  useAct(async (id: string): Promise<SyncRun> => {
    const { answer } = await call<'discardSyncRun'>('post', `/ad-sync/runs/${id}/discard`, { headers: once() });
    return answer.data;
  });

export interface StandIn {
  readonly kind: string;
  /** The leaver's. */
  readonly id: string;
  /** Null for nobody. */
  readonly personId: string | null;
}

export interface Approval {
  readonly id: string;
  readonly planHash: string;
  readonly standIns: readonly StandIn[];
}

/** @returns the run that reads anew @throws Failure 409 `PLAN_CHANGED`, `SYNC_RUN_NOT_HELD`, 410 `PLAN_EXPIRED` */
export const useApprove = () =>
  useAct(async ({ id, ...body }: Approval): Promise<SyncRun> => {
    const sending = { body, headers: once() };
    const { answer } = await call<'approveSyncRun'>('post', `/ad-sync/runs/${id}/approve`, sending);
    return answer.data;
  });
