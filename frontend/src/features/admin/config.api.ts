import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { SyncConfig, SyncConfigUpdate } from '../../api/types';

export const useConfig = (directory: string | undefined) =>
  useQuery({
    queryKey: keys.sync.config(directory ?? ''),
    enabled: directory !== undefined,
    queryFn: async ({ signal }) =>
      (await call<'getSyncConfig'>('get', '/ad-sync/config', { params: { directory }, signal })).answer.data,
  });

export interface Change {
  readonly directory: string;
  readonly version: number;
  readonly body: SyncConfigUpdate;
}

/** Keeps a change of a directory. @throws Failure 412 where somebody else was quicker, 422 for what no run can work with */
export function useSave() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ directory, version, body }: Change): Promise<SyncConfig> => {
      const headers = { 'If-Match': `"${version}"` };
      const sending = { params: { directory }, body, headers };
      return (await call<'updateSyncConfig'>('put', '/ad-sync/config', sending)).answer.data;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sync.all }),
  });
}

/** Stops a directory's runs by schedule, or lets them go on. */
export function useSwitch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ directory, enabled }: { readonly directory: string; readonly enabled: boolean }) => {
      const params = { directory };
      const { version } = (await call<'getSyncConfig'>('get', '/ad-sync/config', { params })).answer.data;
      const headers = { 'If-Match': `"${version}"` };
      await call<'updateSyncConfig'>('put', '/ad-sync/config', { params, headers, body: { enabled } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sync.all }),
  });
}

/** @throws Failure 409 `DIRECTORY_HAS_PEOPLE`, `SYNC_ALREADY_RUNNING` */
export function useRemove() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<'removeDirectory'>('delete', `/ad-sync/directories/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sync.all }),
  });
}

/** When a cron expression would run next. @throws Failure 422 `SCHEDULE_INVALID` */
export const useTimes = (expression: string) =>
  useQuery({
    queryKey: keys.sync.times(expression),
    // Shorter is no expression of five fields, and longer none that is kept.
    enabled: expression.length >= 9 && expression.length <= 100,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) =>
      (await call<'listScheduleTimes'>('get', '/ad-sync/schedule-times', { params: { expression }, signal })).answer
        .data,
  });
