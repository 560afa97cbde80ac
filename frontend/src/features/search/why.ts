import type { Match, PersonHit } from '../../api/types';

export type WhyKind = 'keyboard' | 'keyboardInitials' | 'initials' | 'extension' | 'fuzzy' | 'literal' | 'field';

/** Why a hit is there, where the highlighted name does not show it by itself. */
export interface Why {
  readonly kind: WhyKind;
  readonly field: Match['field'];
  /** What was matched, as it is written. */
  readonly text: string | null;
}

/** Ways in that are not the text as it was typed. */
const isRead = ({ kind }: Match): boolean => kind === 'keyboard' || kind === 'initials' || kind === 'fuzzy';

/** Whether what was typed has letters, and all of them Latin: initial consonants are then the keyboard's other mode. */
const isLatin = (typed: string): boolean => /[a-z]/i.test(typed) && !/[\u3131-\u3163\uac00-\ud7a3]/.test(typed);

/** Whether somebody was found by what the keys write in the other mode of the keyboard. */
export const isByOtherReading = (typed: string, { matched: [match] }: PersonHit): boolean =>
  match?.kind === 'keyboard' || (match?.kind === 'initials' && isLatin(typed));

const valueOf = (hit: PersonHit, field: Match['field']): string | null => {
  if (field === 'department') return hit.department?.name ?? null;
  if (field === 'latinName' || field === 'employeeNumber' || field === 'mobile' || field === 'location') return null;
  return hit[field];
};

/**
 * The name as it stands needs no reason; any other way in does.
 * @param otherReading of what was typed, where it found somebody: then a name found as typed says so, too
 */
export function why(hit: PersonHit, typed: string, otherReading: string | null): Why | null {
  const [match] = hit.matched;
  if (!match) return null;
  const { kind, field } = match;
  if (kind === 'keyboard') return { kind, field, text: valueOf(hit, field) };
  if (kind === 'initials')
    return isLatin(typed) ? { kind: 'keyboardInitials', field, text: otherReading } : { kind, field, text: null };
  if (kind === 'extension' || kind === 'fuzzy') return { kind, field, text: null };
  if (field !== 'name') return { kind: 'field', field, text: valueOf(hit, field) };
  return otherReading && !isRead(match) ? { kind: 'literal', field, text: null } : null;
}
