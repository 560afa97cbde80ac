import { useSearchParams } from 'react-router';
import { addressNow } from '../../../app/address-now';

/** What the address says after its `?`, and a way to change it: what is empty is left out. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  return {
    read: (name: string): string | undefined => params.get(name) ?? undefined,
    page: Math.max(1, Number(params.get('page')) || 1),
    /** Another filter begins at the first page; typing replaces the entry in the history. */
    change: (values: Readonly<Record<string, string | number | undefined>>, replace = false) => {
      const next = addressNow();
      if (!('page' in values)) next.delete('page');
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined || value === '' || (name === 'page' && value === 1)) next.delete(name);
        else next.set(name, String(value));
      }
      setParams(next, { replace });
    },
  };
}

/** Out of an address, which anybody may have typed: only what is known. */
export const oneOf = <V extends string>(values: readonly V[], value: string | undefined): V | undefined =>
  values.find((known) => known === value);
