import type { Schema } from '../../http/route.js';
import { Conflict, RuleBroken } from '../../platform/errors.js';
import type { Queries } from '../../platform/transaction.js';
import type { Stake } from '../directory/index.js';
import type { AffectedRow, ImpactFigures, SyncImpactRepository } from './sync-impact.repository.js';
import type { NamedStandIn, SyncRun, WantedStandIn } from './sync-run.js';

/** Items of a kind that are told; whatever more there is stands in the totals. */
const MOST = 40;

export interface ImpactItem extends AffectedRow {
  readonly standIn: Schema<'PersonRef'> | null;
  readonly needsStandIn: boolean;
}

export interface Impact extends Omit<ImpactFigures, 'totals'> {
  readonly totals: readonly (ImpactFigures['totals'][number] & { readonly needsStandIn: boolean })[];
  readonly items: readonly ImpactItem[];
}

/** Whether its plan waits, or was only tried. */
export const isPlan = ({ status }: Pick<SyncRun, 'status'>): boolean => status === 'held' || status === 'planned';

/** @throws Conflict SYNC_RUN_NOT_HELD */
export function mustBePlan(run: Pick<SyncRun, 'status'>): void {
  if (!isPlan(run)) throw new Conflict('SYNC_RUN_NOT_HELD');
}

/** What a plan would break: each feature answers for its own rows. */
export class SyncImpactService {
  private readonly standInKinds: readonly string[];

  constructor(
    private readonly queries: Queries,
    private readonly impacts: SyncImpactRepository,
    stakes: readonly Stake[],
  ) {
    this.standInKinds = stakes.flatMap(({ standInKinds }) => standInKinds);
  }

  /** What somebody can stand in for first, the most of it first. @throws Conflict as {@link mustBePlan} */
  async of(run: SyncRun): Promise<Impact> {
    mustBePlan(run);
    const { queries, impacts, standInKinds } = this;
    const [figures, worst] = await Promise.all([
      impacts.figures(queries, run.id),
      impacts.worst(queries, run.id, standInKinds, MOST),
    ]);
    const needsStandIn = (kind: string): boolean => standInKinds.includes(kind);
    const handedOver = worst.filter(({ kind }) => needsStandIn(kind)).map(({ id }) => id);
    const standIns = await impacts.standIns(queries, run.id, handedOver);
    return {
      ...figures,
      totals: figures.totals.map((total) => ({ ...total, needsStandIn: needsStandIn(total.kind) })),
      items: worst.map((item) => ({
        ...item,
        standIn: standIns.get(item.id) ?? null,
        needsStandIn: needsStandIn(item.kind),
      })),
    };
  }

  /** How much waits for each of those who would lose access, where somebody can stand in; of some people, or others. */
  waiting(run: SyncRun, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (!isPlan(run) || ids.length === 0) return Promise.resolve(new Map());
    return this.impacts.waiting(this.queries, run.id, { kinds: this.standInKinds, people: ids });
  }

  /**
   * Who takes over what of every leaver: whoever is named, nobody where nobody is, else who is proposed.
   * @throws RuleBroken STAND_IN_INVALID, where somebody does not leave, or who is to stand in does, or has
   */
  async standIns(runId: string, named: readonly NamedStandIn[]): Promise<WantedStandIn[]> {
    await this.mustBePossible(runId, named);
    const key = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`;
    const isNamed = new Set(named.map(key));
    const all = await this.impacts.ofKinds(this.queries, runId, this.standInKinds);
    const others = all.filter((one) => !isNamed.has(key(one)));
    const ids = others.map(({ id }) => id);
    const proposed = await this.impacts.standIns(this.queries, runId, ids);
    return [
      ...named.flatMap(({ kind, id, personId }) => (personId === null ? [] : [{ kind, id, personId }])),
      ...others.flatMap(({ kind, id }) => {
        const standIn = proposed.get(id);
        return standIn ? [{ kind, id, personId: standIn.id }] : [];
      }),
    ];
  }

  private async mustBePossible(runId: string, named: readonly NamedStandIn[]): Promise<void> {
    const unknown = named.find(({ kind }) => !this.standInKinds.includes(kind));
    if (unknown) throw new RuleBroken('STAND_IN_INVALID', { kind: unknown.kind, id: unknown.id });
    if (named.length === 0) return;
    const [place] = await this.impacts.impossible(this.queries, runId, named);
    const wrong = place === undefined ? undefined : named[place];
    if (wrong) throw new RuleBroken('STAND_IN_INVALID', { kind: wrong.kind, id: wrong.id });
  }
}
