import { useState } from 'react';
import type { Answer, ImpactItem } from '../../../api/types';
import type { StandIn } from '../runs.api';

export type Deputy = Pick<NonNullable<ImpactItem['standIn']>, 'id' | 'name'>;

/** As many as an approval takes. */
const MOST = 500;

const keyOf = ({ kind, id }: Pick<ImpactItem, 'kind' | 'id'>): string => `${kind} ${id}`;

export interface StandIns {
  /** Who takes over: chosen, else proposed; null for nobody. */
  readonly of: (item: ImpactItem) => Deputy | null;
  readonly isChosen: (item: ImpactItem) => boolean;
  readonly choose: (item: ImpactItem, deputy: Deputy | null) => void;
  /** As they go with an approval. */
  readonly toSend: readonly StandIn[];
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
    .flatMap((item) => {
      const deputy = of(item);
      return deputy ? [{ kind: item.kind, id: item.id, personId: deputy.id }] : [];
    })
    .slice(0, MOST);
  return {
    of,
    isChosen: (item) => chosen.has(keyOf(item)),
    choose: (item, deputy) => setChosen((before) => new Map(before).set(keyOf(item), deputy)),
    toSend,
  };
}
