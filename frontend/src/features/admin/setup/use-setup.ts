import { useState } from 'react';
import { failureOf, type Failure } from '../../../api/errors';
import type { SyncConfig, SyncTest } from '../../../api/types';
import { useTest } from '../tries.api';
import { isComplete, reachOf, showsPasswordElsewhere, type Draft } from './draft';

export interface Setup {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  /** Of the draft as it is; null where it was not tried, or changed since. */
  readonly result: SyncTest | null;
  readonly isTesting: boolean;
  readonly failure: Failure | null;
  readonly test: () => void;
  /** Whether the directory can be asked. */
  readonly canTest: boolean;
  /** Whether the kept password may stay. */
  readonly isKept: boolean;
}

/**
 * A directory as it is set up, and how it was found to answer. A change of what decides who sees the password asks for
 * it again, and any change of the reach puts what was found out of date.
 * @param kept the directory that is changed; none for a new one
 */
export function useSetup(initial: Draft, kept: SyncConfig | null): Setup {
  const [draft, setDraft] = useState(initial);
  const tester = useTest();
  const isKept = kept !== null && !showsPasswordElsewhere(initial, draft);
  const canTest = isComplete(draft, isKept);
  const change = (next: Draft) => {
    const isReachSame = JSON.stringify(reachOf(next)) === JSON.stringify(reachOf(draft));
    const wasShown = tester.data !== undefined && showsPasswordElsewhere(draft, next);
    if (!isReachSame) tester.reset();
    setDraft(wasShown && next.bindPassword === draft.bindPassword ? { ...next, bindPassword: '' } : next);
  };
  return {
    draft,
    change,
    result: tester.data ?? null,
    isTesting: tester.isPending,
    failure: tester.error && failureOf(tester.error),
    test: () => {
      if (canTest && !tester.isPending) tester.mutate({ directory: kept?.id, body: reachOf(draft) });
    },
    canTest,
    isKept,
  };
}
