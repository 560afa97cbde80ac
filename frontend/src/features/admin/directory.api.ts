import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { Answer } from '../../api/types';

export type DirectoryStatus = Answer<'getSyncStatus'>['data'][number];

/** @throws Failure 403 with the roles that may, and who gives them */
export const useDirectoryStatus = () =>
  useQuery({
    queryKey: keys.directoryStatus,
    queryFn: async ({ signal }) => (await call<'getSyncStatus'>('get', '/ad-sync/status', { signal })).answer.data,
  });
