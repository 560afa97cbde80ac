/** What a plan would do, in numbers. */
export interface PlanFacts {
  /** Records that came back, understood or not. */
  readonly read: number;
  /** The directory's active people before. */
  readonly active: number;
  /** Who would lose access: missing, at whichever sighting, disabled, expired, out of scope. */
  readonly losing: number;
  /** Whose login or mail would change. */
  readonly renamed: number;
  readonly vanishing: number;
  /** Roles that people who stay would lose. */
  readonly unassigned: number;
  /** Active administrators who come from a directory. */
  readonly administratorsBefore: number;
  readonly administratorsAfter: number;
  /** Active administrators who depend on none (break-glass), afterwards. */
  readonly localAdministrators: number;
  readonly bases: readonly { readonly dn: string; readonly active: number; readonly losing: number }[];
}

/** Past `max(atLeast, percent)` or `atMost` a plan is held, a base past `basePercent` and `baseAtLeast`. */
export interface SafetyLimits {
  /** Of the directory's active people. */
  readonly percent: number;
  readonly atLeast: number;
  readonly atMost: number;
  /** Of the base's active people. */
  readonly basePercent: number;
  readonly baseAtLeast: number;
}

/** Why a plan waits or is refused; worded where it is read. */
export interface SafetyReason {
  readonly code:
    | 'NOTHING_READ'
    | 'TOO_MANY_LOSE_ACCESS'
    | 'TOO_MANY_RENAMED'
    | 'TOO_MANY_DEPARTMENTS_VANISH'
    | 'TOO_MANY_ROLES_REMOVED'
    | 'BASE_LOSES_TOO_MANY'
    | 'LAST_ADMINISTRATOR'
    | 'NO_ADMINISTRATOR_LEFT'
    | 'EXCEEDS_APPROVAL';
  readonly params: Readonly<Record<string, string | number>>;
}

export type Verdict =
  | { readonly act: 'apply' }
  | { readonly act: 'hold'; readonly reasons: readonly SafetyReason[] }
  /** Not even somebody's approval lets it through. */
  | { readonly act: 'refuse'; readonly reason: SafetyReason };

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 10);

/** The most that is applied unseen: exactly at the limit is applied. */
export const mostUnseen = (active: number, { percent, atLeast, atMost }: SafetyLimits): number =>
  Math.min(Math.max(atLeast, (active * percent) / 100), atMost);

/** What somebody's yes to an earlier plan says of this one. */
export type Approval = 'none' | 'covers' | 'exceeded';

/**
 * Whether a plan is applied, waits for somebody to look at it, or is never applied. A yes covers the changes its plan
 * showed, so that what came in since has to be seen as well; it never shuts everybody out.
 */
export function judge(facts: PlanFacts, limits: SafetyLimits, approval: Approval = 'none'): Verdict {
  const losesAdministrators = facts.administratorsBefore > 0 && facts.administratorsAfter === 0;
  if (approval === 'covers') {
    return losesAdministrators && facts.localAdministrators === 0
      ? { act: 'refuse', reason: { code: 'NO_ADMINISTRATOR_LEFT', params: {} } }
      : { act: 'apply' };
  }
  const reasons = [
    ...(approval === 'exceeded' ? [{ code: 'EXCEEDS_APPROVAL', params: {} } as const] : []),
    ...reasonsToHold(facts, limits, losesAdministrators),
  ];
  return reasons.length === 0 ? { act: 'apply' } : { act: 'hold', reasons };
}

function reasonsToHold(facts: PlanFacts, limits: SafetyLimits, losesAdministrators: boolean): SafetyReason[] {
  const { active } = facts;
  const most = mostUnseen(active, limits);
  const past = (code: SafetyReason['code'], count: number): SafetyReason[] =>
    count > most
      ? [{ code, params: { count, active, percent: percentOf(count, active), limit: Math.floor(most) } }]
      : [];
  return [
    ...(facts.read === 0 ? [{ code: 'NOTHING_READ', params: { active } } as const] : []),
    ...past('TOO_MANY_LOSE_ACCESS', facts.losing),
    ...facts.bases.filter((base) => losesTooMany(base, limits)).map((base) => lossOf(base, limits)),
    ...(losesAdministrators ? [{ code: 'LAST_ADMINISTRATOR', params: {} } as const] : []),
    ...past('TOO_MANY_RENAMED', facts.renamed),
    ...past('TOO_MANY_DEPARTMENTS_VANISH', facts.vanishing),
    ...past('TOO_MANY_ROLES_REMOVED', facts.unassigned),
  ];
}

type Base = PlanFacts['bases'][number];

const losesTooMany = ({ losing, active }: Base, { baseAtLeast, basePercent }: SafetyLimits): boolean =>
  losing > baseAtLeast && losing * 100 > active * basePercent;

const lossOf = ({ dn, losing, active }: Base, { basePercent }: SafetyLimits): SafetyReason => ({
  code: 'BASE_LOSES_TOO_MANY',
  params: { base: dn, count: losing, active, percent: percentOf(losing, active), limit: basePercent },
});
