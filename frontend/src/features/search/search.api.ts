import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { PersonHit } from '../../api/types';

/** Milliseconds of stillness after which what is typed is asked for; the server answers well below it. */
const DEBOUNCE = 120;

export function useSettled<T>(value: T, delay = DEBOUNCE): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, delay, value);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}

interface Suggested {
  readonly hits: readonly PersonHit[];
  readonly isDegraded: boolean;
}

/** People for what is typed so far; the hits before stay until the new ones are there, so nothing jumps. */
export const useSuggestions = (q: string, limit = 8) =>
  useQuery({
    queryKey: keys.search(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Suggested> => {
      const { answer } = await call<'suggestEmployees'>('get', '/search/autocomplete', {
        params: { q, limit },
        signal,
      });
      return { hits: answer.data, isDegraded: answer.meta.degraded };
    },
  });
