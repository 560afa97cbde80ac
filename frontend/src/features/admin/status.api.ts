import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';

/** Milliseconds between two looks, beside what comes by itself: while something runs, and while nothing does. */
const SOON = 2_000;
const LATER = 30_000;

/** How each directory stands. @throws Failure 403 with the roles that may, and who gives them */
export const useStatus = () =>
  useQuery({
    queryKey: keys.sync.status,
    queryFn: async ({ signal }) => (await call<'getSyncStatus'>('get', '/ad-sync/status', { signal })).answer.data,
    refetchInterval: ({ state }) => (state.data?.some(({ running }) => running) ? SOON : LATER),
  });

export const useDirectories = () =>
  useQuery({
    queryKey: keys.sync.directories,
    queryFn: async ({ signal }) =>
      (await call<'listDirectories'>('get', '/ad-sync/directories', { signal })).answer.data,
  });

/** A directory's name by its id; empty until it is known. */
export function useDirectoryNames(): (id: string) => string {
  const { data } = useStatus();
  return (id) => data?.find(({ directory }) => directory.id === id)?.directory.name ?? '';
}
