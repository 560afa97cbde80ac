/** What is known of an entry when three are chosen to be shown. */
export interface Candidate {
  readonly dn: string;
  /** Fields with a value. */
  readonly filled: number;
  readonly problems: number;
  readonly isHead: boolean;
}

export type PreviewKind = 'complete' | 'head' | 'gaps';

export interface Chosen<C> {
  readonly kind: PreviewKind;
  readonly candidate: C;
}

/**
 * Three entries as unlike each other as can be: a complete one, somebody who heads a department, one with gaps. Fewer
 * where there are fewer people.
 * @param round others at each number, the same ones for the same
 */
export function chooseDifferent<C extends Candidate>(candidates: readonly C[], round: number): Chosen<C>[] {
  const left = [...candidates].sort(byGaps);
  const chosen: Chosen<C>[] = [];
  const take = (kind: PreviewKind, among: readonly C[]): void => {
    const candidate = among[round % Math.max(among.length, 1)];
    if (!candidate) return;
    left.splice(left.indexOf(candidate), 1);
    chosen.push({ kind, candidate });
  };
  take(
    'gaps',
    left.filter(({ isHead }) => !isHead),
  );
  take(
    'head',
    left.filter(({ isHead }) => isHead),
  );
  take('complete', left.toReversed());
  return (['complete', 'head', 'gaps'] as const).flatMap((kind) => chosen.filter((one) => one.kind === kind));
}

/** What has most problems and least values first. */
const byGaps = (one: Candidate, other: Candidate): number =>
  other.problems - one.problems || one.filled - other.filled || (one.dn < other.dn ? -1 : 1);
