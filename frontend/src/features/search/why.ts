import type { Match, PersonHit } from '../../api/types';

export type WhyKind = 'keyboard' | 'initials' | 'extension' | 'fuzzy' | 'field';

/** Why a hit is there, where the highlighted name does not show it by itself. */
export interface Why {
  readonly kind: WhyKind;
  readonly field: Match['field'];
  /** What was matched, as it is written. */
  readonly text: string | null;
}

const valueOf = (hit: PersonHit, field: Match['field']): string | null => {
  if (field === 'department') return hit.department?.name ?? null;
  if (field === 'latinName' || field === 'employeeNumber' || field === 'mobile' || field === 'location') return null;
  return hit[field];
};

/** The name as it stands needs no reason; any other way in does. */
export function why(hit: PersonHit): Why | null {
  const [match] = hit.matched;
  if (!match) return null;
  const { kind, field } = match;
  const text = valueOf(hit, field);
  if (kind === 'keyboard' || kind === 'initials') return { kind, field, text };
  if (kind === 'extension') return { kind, field, text: hit.extension };
  if (kind === 'fuzzy') return { kind, field, text: null };
  return field === 'name' ? null : { kind: 'field', field, text };
}
