import { useState } from 'react';
import type { Answer, ImpactItem } from '../../../api/types';
import type { StandIn } from '../runs.api';

export type Deputy = Pick<NonNullable<ImpactItem['standIn']>, 'id' | 'name'>;

const keyOf = ({ kind, id }: Pick<ImpactItem, 'kind' | 'id'>): string => `${kind} ${id}`;

export interface StandIns {
  /** Who takes over: chosen, else proposed; null for nobody. */
  readonly of: (item: ImpactItem) => Deputy | null;
  readonly isChosen: (item: ImpactItem) => boolean;
  readonly choose: (item: ImpactItem, deputy: Deputy | null) => void;
  /** As they go with an approval: all that is shown; for the rest the server takes whom it proposes. */
  readonly toSend: readonly StandIn[];
  /** People who are not shown: the nearest manager who stays takes over. */
  readonly others: number;
}

/** Who would take over what waits for leavers: who is proposed, unless somebody else is chosen. */
export function useStandIns(impact: Answer<'getSyncImpact'>['data'] | undefined): StandIns {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Deputy | null>>(new Map());
  const of = (item: ImpactItem): Deputy | null => {
    const own = chosen.get(keyOf(item));
    return own === undefined ? item.standIn : own;
  };
  const toSend = (impact?.items ?? [])
    .filter(({ needsStandIn }) => needsStandIn)
    .map((item) => ({ kind: item.kind, id: item.id, personId: of(item)?.id ?? null }));
  return {
    of,
    isChosen: (item) => chosen.has(keyOf(item)),
    choose: (item, deputy) => setChosen((before) => new Map(before).set(keyOf(item), deputy)),
    toSend,
    others: (impact?.totals ?? []).reduce(
      (sum, { needsStandIn, subjects }) => sum + (needsStandIn ? subjects : 0),
      -toSend.length,
    ),
  };
}
