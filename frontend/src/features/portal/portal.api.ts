import { useMutation, skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { failureOf } from '../../api/errors';
import { keys } from '../../api/keys';
import type { PortalLayout } from '../../api/types';
import { toUpdate, type Draft } from './draft';
import { next, received, refused, type PortletState } from './portlet-state';

export const useLayout = () =>
  useQuery({
    queryKey: keys.portal.layout,
    queryFn: async ({ signal }): Promise<PortalLayout> =>
      (await call<'getPortalLayout'>('get', '/portal/layout', { signal })).answer.data,
  });

const keep = (queries: QueryClient, id: string, change: (before: PortletState | undefined) => PortletState): void => {
  queries.setQueryData<PortletState>(keys.portal.data(id), change);
};

/** Data of all portlets in one request; each keeps its part, or why it has none. */
export function useBatch() {
  const queries = useQueryClient();
  return useQuery({
    queryKey: keys.portal.batch,
    queryFn: async ({ signal }) => {
      const { answer, requestId } = await call<'getPortalData'>('get', '/portal/data', { signal });
      for (const [id, result] of Object.entries(answer.data))
        keep(queries, id, (before) => next(before, result, requestId));
      return Date.now();
    },
  });
}

interface Shown {
  readonly id: string;
  readonly type: string;
}

/** What one portlet draws, out of the batch; asked for by itself when refreshed, or when the batch did not know it. */
export function usePortlet({ id, type }: Shown) {
  const queries = useQueryClient();
  const batch = useBatch();
  const key = keys.portal.data(id);
  const isLeftOut = batch.isSuccess && queries.getQueryData(key) === undefined;
  const { data, isFetching, refetch } = useQuery({
    queryKey: key,
    enabled: isLeftOut,
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async ({ signal }): Promise<PortletState> => {
      try {
        const { answer } = await call<'getPortletData'>('get', `/portal/data/${type}`, { params: { id }, signal });
        return received(answer.data, answer.meta.asOf);
      } catch (thrown) {
        return refused(queries.getQueryData<PortletState>(key), failureOf(thrown));
      }
    },
  });
  const state = batch.isError && data?.status !== 'failed' ? refused(data, failureOf(batch.error)) : data;
  return { state, isRefreshing: isFetching, refresh: () => void refetch() };
}

/** Data of a portlet that is there already, for what the page says about it elsewhere. */
export function usePortletData(id: string | undefined): unknown {
  const { data } = useQuery<PortletState>({ queryKey: keys.portal.data(id ?? ''), queryFn: skipToken });
  return data?.status === 'ready' ? data.data : undefined;
}

/** Saves over the version the draft began with. @throws Failure 412 where another window saved since */
export function useSaveLayout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ draft, version }: { readonly draft: Draft; readonly version: number }) =>
      (
        await call<'savePortalLayout'>('put', '/portal/layout', {
          body: { portlets: toUpdate(draft) },
          headers: { 'If-Match': `"${version}"` },
        })
      ).answer.data,
    onSuccess: (layout) => {
      queries.setQueryData(keys.portal.layout, layout);
      return queries.invalidateQueries({ queryKey: keys.portal.batch });
    },
  });
}

export function useResetLayout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await call<'resetPortalLayout'>('delete', '/portal/layout')).answer.data,
    onSuccess: (layout) => queries.setQueryData(keys.portal.layout, layout),
  });
}
