import {
  keepPreviousData,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api/client';
import { failureOf } from '../../api/errors';
import { keys } from '../../api/keys';
import type { PlacedPortlet, PortalLayout } from '../../api/types';
import { toUpdate, type Draft } from './draft';
import { isSame } from './same';
import { next, received, refused, type PortletState } from './portlet-state';

const layoutQuery = queryOptions({
  queryKey: keys.portal.layout,
  queryFn: async ({ signal }): Promise<PortalLayout> =>
    (await call<'getPortalLayout'>('get', '/portal/layout', { signal })).answer.data,
});

export const useLayout = () => useQuery(layoutQuery);

const keep = (queries: QueryClient, id: string, change: (before: PortletState | undefined) => PortletState): void => {
  queries.setQueryData<PortletState>(keys.portal.data(id), change);
};

/** Milliseconds that the page waits for a portlet; one that takes longer is asked for by itself. */
const PATIENCE = 500;

const batchQuery = (queries: QueryClient) =>
  queryOptions({
    queryKey: keys.portal.batch,
    queryFn: async ({ signal }) => {
      const params = { patience: PATIENCE };
      const { answer, requestId } = await call<'getPortalData'>('get', '/portal/data', { params, signal });
      for (const [id, result] of Object.entries(answer.data))
        keep(queries, id, (before) => next(before, result, requestId));
      return { at: Date.now(), answered: Object.keys(answer.data) };
    },
  });

/** Data of all portlets in one request; each keeps its part, or why it has none. */
export const useBatch = () => useQuery(batchQuery(useQueryClient()));

/** Asks for the home page before it is drawn, so that its answers come meanwhile. */
export function askForHome(queries: QueryClient): void {
  // What fails is told, and tried again, where it is drawn.
  const noop = () => undefined;
  queries.query(layoutQuery).catch(noop);
  queries.query(batchQuery(queries)).catch(noop);
}

type Shown = Pick<PlacedPortlet, 'id' | 'type' | 'settings'>;

interface Given {
  readonly state: PortletState | undefined;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
}

async function ask(
  queries: QueryClient,
  { id, type }: Omit<Shown, 'settings'>,
  signal: AbortSignal,
): Promise<PortletState> {
  try {
    const { answer } = await call<'getPortletData'>('get', `/portal/data/${type}`, { params: { id }, signal });
    return received(answer.data, answer.meta.asOf);
  } catch (thrown) {
    return refused(queries.getQueryData<PortletState>(keys.portal.data(id)), failureOf(thrown));
  }
}

/** Asks anew for the portlets of a type whose data has changed, where the page has them. */
export function refreshPortlets(queries: QueryClient, type: string): void {
  const layout = queries.getQueryData<PortalLayout>(keys.portal.layout);
  for (const { id } of layout?.portlets.filter((portlet) => portlet.type === type && portlet.isVisible) ?? [])
    void queries.query({
      queryKey: keys.portal.data(id),
      staleTime: 0,
      queryFn: ({ signal }) => ask(queries, { id, type }, signal),
    });
}

/** Out of the batch; asked for by itself when refreshed, and where the batch did not wait for it. */
function useKept({ id, type }: Shown, isKept: boolean): Given {
  const queries = useQueryClient();
  const batch = useBatch();
  const key = keys.portal.data(id);
  const { data, isFetching, refetch } = useQuery({
    queryKey: key,
    enabled: false,
    gcTime: Infinity,
    queryFn: ({ signal }) => ask(queries, { id, type }, signal),
  });
  const leftOutAt = isKept && batch.data && !batch.data.answered.includes(id) ? batch.data.at : null;
  useEffect(() => {
    if (leftOutAt !== null) void refetch();
  }, [leftOutAt, refetch]);
  const state = batch.isError && data?.status !== 'failed' ? refused(data, failureOf(batch.error)) : data;
  return { state, isRefreshing: isFetching, refresh: () => void refetch() };
}

/** With settings that are only being tried, or of a portlet that is not saved yet. */
function useTried({ type, settings }: Shown, isTried: boolean): Given {
  const { data, isFetching, refetch } = useQuery({
    queryKey: keys.portal.tried(type, settings),
    enabled: isTried,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<PortletState> => {
      try {
        const params = { settings: JSON.stringify(settings) };
        const { answer } = await call<'getPortletData'>('get', `/portal/data/${type}`, { params, signal });
        return received(answer.data, answer.meta.asOf);
      } catch (thrown) {
        return refused(undefined, failureOf(thrown));
      }
    },
  });
  return { state: data, isRefreshing: isFetching, refresh: () => void refetch() };
}

/** What one portlet draws, with the settings it is shown with, be they saved or not. */
export function usePortlet(portlet: Shown): Given {
  const saved = useLayout().data?.portlets.find(({ id }) => id === portlet.id);
  const isTried = !saved || !isSame(saved.settings, portlet.settings);
  const kept = useKept(portlet, !isTried);
  const tried = useTried(portlet, isTried);
  return isTried ? tried : kept;
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
