import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { PersonHit } from '../../api/types';

/** Milliseconds of stillness after which what is typed is asked for; the server answers well below it. */
const DEBOUNCE = 120;
/** The most the server suggests; who wants more goes to the list. */
export const MOST_SUGGESTED = 20;

export function useSettled<T>(value: T, delay = DEBOUNCE): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, delay, value);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}

export interface Suggested {
  /** What they were found for. */
  readonly q: string;
  readonly hits: readonly PersonHit[];
  readonly isDegraded: boolean;
  /** What the keys write in the keyboard's other mode, which was tried as well. */
  readonly otherReading: string | null;
}

/**
 * People for what is typed so far; the hits before stay until the new ones are there, so nothing jumps.
 * @param isLiteral only what holds the text as it was typed
 */
export const useSuggestions = (q: string, limit: number, isLiteral = false) =>
  useQuery({
    queryKey: keys.search(q, limit, isLiteral),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Suggested> => {
      const { answer } = await call<'suggestEmployees'>('get', '/search/autocomplete', {
        params: { q, limit, ...(isLiteral && { literal: true }) },
        signal,
      });
      const { degraded, otherReading = null } = answer.meta;
      return { q, hits: answer.data, isDegraded: degraded, otherReading };
    },
  });
