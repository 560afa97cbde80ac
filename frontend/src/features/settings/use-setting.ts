import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client';
import { failureOf, type Failure } from '../../api/errors';
import { replaceMe, useMe } from '../../api/session';
import type { Me } from '../../api/types';
import { noteSaved } from './saved';

type Settings = Me['settings'];

export interface Setting<V> {
  /** As chosen, while it is on its way already. */
  readonly value: V;
  readonly failure: Failure | null;
  readonly choose: (value: V) => void;
}

/**
 * One setting that is saved as soon as it is chosen, one change after another; where that fails it is as before.
 * @param apply shows a value at once in this browser
 */
export function useSetting<K extends keyof Settings>(
  key: K,
  apply?: (value: Settings[K]) => void,
): Setting<Settings[K]> {
  const saved = useMe().settings[key];
  const { mutate, isPending, variables, error } = useMutation({
    scope: { id: 'settings' },
    mutationFn: (value: Settings[K]) => call<'updateMe'>('put', '/users/me', { body: { settings: { [key]: value } } }),
    onSuccess: ({ answer }) => {
      replaceMe(answer.data);
      noteSaved();
    },
    onError: () => apply?.(saved),
  });
  return {
    value: isPending ? variables : saved,
    failure: error && failureOf(error),
    choose: (value) => {
      apply?.(value);
      mutate(value);
    },
  };
}
