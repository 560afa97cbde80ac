import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { newId } from '../../api/ids';
import { keys } from '../../api/keys';
import type { ConflictState, SyncConflict } from '../../api/types';

export type Decision = SyncConflict['decisions'][number];

export interface ConflictsWanted {
  readonly directory: string | undefined;
  readonly state: ConflictState;
  readonly page: number;
  readonly limit: number;
}

export const useConflicts = (wanted: ConflictsWanted) =>
  useQuery({
    queryKey: keys.sync.conflicts(wanted),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { answer } = await call<'listSyncConflicts'>('get', '/ad-sync/conflicts', {
        params: { ...wanted },
        signal,
      });
      return { conflicts: answer.data, total: answer.pagination.total, states: answer.meta.states };
    },
  });

/** How many wait for somebody, in all directories. */
export const useWaiting = (): number =>
  useConflicts({ directory: undefined, state: 'waiting', page: 1, limit: 1 }).data?.states.waiting ?? 0;

/** @throws Failure 409 `CONFLICT_DECIDED`, 422 `CONFLICT_NOT_LINKABLE` */
export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({
      id,
      decision,
    }: {
      readonly id: string;
      readonly decision: Decision;
    }): Promise<SyncConflict> => {
      const sending = { body: { decision }, headers: { 'Idempotency-Key': newId() } };
      return (await call<'decideSyncConflict'>('post', `/ad-sync/conflicts/${id}`, sending)).answer.data;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sync.all }),
  });
}
