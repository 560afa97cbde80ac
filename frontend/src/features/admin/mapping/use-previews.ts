import { useState } from 'react';
import { failureOf, type Failure } from '../../../api/errors';
import type { PreviewEntry, PreviewGroup } from '../../../api/types';
import { useSettled } from '../../search/search.api';
import { usePreview, type Tried } from '../tries.api';
import { isSound, type GroupRole, type Mapping } from './mapping';

/** Milliseconds after the last key. */
const STILL = 300;

/** A mapping as it is edited. */
export interface Edited {
  readonly mapping: Mapping;
  readonly groups: readonly GroupRole[];
}

export interface Previews {
  readonly entries: readonly PreviewEntry[];
  readonly groups: readonly PreviewGroup[];
  /** The controller they were just read from; null until they are. */
  readonly server: string | null;
  readonly isReading: boolean;
  readonly failure: Failure | null;
  /** Whether nobody, or not everybody, could come in so. */
  readonly blocks: boolean;
  readonly showOthers: () => void;
  readonly tryAgain: () => void;
}

/** Of groups with nothing in their DN the directory is not asked. */
const named = (groups: readonly GroupRole[]): GroupRole[] =>
  groups.map(({ group, role }) => ({ group: group.trim(), role })).filter(({ group }) => group !== '');

/**
 * What a mapping makes of real people, a moment after the last key; of one that cannot be tried, what the last made.
 * @param tried what the directory is asked with beside the mapping; null while it cannot be asked
 */
export function usePreviews({ mapping, groups }: Edited, tried: Tried | null): Previews {
  const [round, setRound] = useState(0);
  const settled = useSettled(JSON.stringify({ mapping, groups: named(groups) }), STILL);
  const { mapping: tryMapping, groups: tryGroups } = JSON.parse(settled) as { mapping: Mapping; groups: GroupRole[] };
  const of = (body: Tried['body']): Tried | null =>
    tried && isSound(tryMapping) ? { ...tried, body: { ...tried.body, ...body } } : null;
  const entries = usePreview('entries', of({ attributeMapping: tryMapping }), round);
  const members = usePreview('groups', of({ attributeMapping: tryMapping, groupMapping: tryGroups }));
  const error = entries.error ?? members.error;
  const shown = entries.data?.entries ?? [];
  return {
    entries: shown,
    groups: members.data?.groups ?? [],
    server: entries.data?.server ?? null,
    isReading: entries.isFetching,
    failure: error && failureOf(error),
    blocks: !isSound(mapping) || shown.some(({ fields }) => Object.values(fields).some(({ blocks }) => blocks)),
    showOthers: () => setRound(round + 1),
    tryAgain: () => {
      void entries.refetch();
      void members.refetch();
    },
  };
}
