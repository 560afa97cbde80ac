import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { newId } from '../../api/ids';
import { keys } from '../../api/keys';
import type { Answer, SyncConfig, SyncConfigUpdate } from '../../api/types';

/** Milliseconds: every controller is tried, and one that does not answer takes its time. */
const PATIENCE = 120_000;

export interface Tried {
  /** None for one that is not kept yet. */
  readonly directory: string | undefined;
  readonly body: SyncConfigUpdate;
}

export type TestSteps = Answer<'testSyncConfig'>['data']['steps'];

/** Tries a connection; it only reads. */
export const useTest = () =>
  useMutation({
    mutationFn: async ({ directory, body }: Tried) => {
      const sending = { params: { directory }, body, timeout: PATIENCE };
      return (await call<'testSyncConfig'>('post', '/ad-sync/test', sending)).answer.data;
    },
  });

/**
 * What a mapping makes of entries the directory has now; the last answer stays until the next one is there.
 * @param tried null while there is nothing to try @param round other entries at each number
 */
export const usePreview = (part: 'entries' | 'groups', tried: Tried | null, round = 0) =>
  useQuery({
    queryKey: keys.sync.tried(part, { tried, round }),
    enabled: tried !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const params = { directory: tried?.directory, part, round };
      const sending = { params, body: tried?.body, signal, timeout: PATIENCE };
      return (await call<'previewSyncMapping'>('post', '/ad-sync/preview', sending)).answer.data;
    },
  });

/** Adds a directory; nothing runs of it by itself before somebody has run it. */
export function useAdd() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: SyncConfigUpdate): Promise<SyncConfig> => {
      const headers = { 'Idempotency-Key': newId() };
      return (
        await call<'addDirectory'>('post', '/ad-sync/directories', {
          body,
          headers,
        })
      ).answer.data;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sync.all }),
  });
}
