import { useNavigate } from 'react-router';
import type { SyncConfig } from '../../../api/types';
import { useSave } from '../config.api';
import { useStart } from '../runs.api';
import { useAdd } from '../tries.api';
import { reachOf, wholeOf, type Draft } from './draft';

/**
 * Keeps a directory and shows what its first run would do, before it does it.
 * @param kept the directory that is changed; none for a new one
 * @param onKept told once there is nothing to lose any more
 */
export function useKeep(kept: SyncConfig | null, onKept: () => void) {
  const navigate = useNavigate();
  const [add, save, start] = [useAdd(), useSave(), useStart()];
  const keep = async (draft: Draft): Promise<string | null> => {
    try {
      if (!kept) return (await add.mutateAsync(wholeOf(draft))).id;
      const body = { ...reachOf(draft), name: draft.name.trim() || kept.name };
      return (await save.mutateAsync({ directory: kept.id, version: kept.version, body })).id;
    } catch {
      // Told beside the button.
      return null;
    }
  };
  return {
    isBusy: add.isPending || save.isPending || start.isPending,
    error: add.error ?? save.error,
    keepAndTry: async (draft: Draft): Promise<void> => {
      const directory = await keep(draft);
      if (directory === null) return;
      onKept();
      try {
        const id = await start.mutateAsync({ directory, mode: 'full', dryRun: true });
        await navigate(`/admin/directory/runs/${id}`);
      } catch {
        // It is kept; the overview says that it waits to be run, and lets one.
        await navigate('/admin/directory');
      }
    },
  };
}
