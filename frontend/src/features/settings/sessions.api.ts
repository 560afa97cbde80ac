import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { Answer } from '../../api/types';

export type Session = Answer<'listSessions'>['data'][number];

export const useSessions = () =>
  useQuery({
    queryKey: keys.sessions,
    queryFn: async ({ signal }) => (await call<'listSessions'>('get', '/auth/sessions', { signal })).answer.data,
  });

/** Ends one session by its id, or all but this one for `others`. */
export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      if (id === 'others') await call<'endOtherSessions'>('delete', '/auth/sessions');
      else await call<'endSession'>('delete', `/auth/sessions/${id}`);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sessions }),
  });
}
