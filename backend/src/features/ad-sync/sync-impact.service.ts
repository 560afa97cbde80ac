import type { Schema } from '../../http/route.js';
import { Conflict, RuleBroken } from '../../platform/errors.js';
import type { Queries } from '../../platform/transaction.js';
import type { Affected, Stake } from '../directory/index.js';
import type { SyncImpactRepository } from './sync-impact.repository.js';
import type { SyncRun, WantedStandIn } from './sync-run.js';

export interface ImpactItem {
  readonly kind: string;
  readonly id: string;
  readonly person: Schema<'PersonRef'> | null;
  readonly department: Schema<'DepartmentRef'> | null;
  readonly count: number;
  readonly examples: Affected['examples'];
  readonly standIn: Schema<'PersonRef'> | null;
  readonly needsStandIn: boolean;
}

export interface Impact {
  readonly leavers: number;
  readonly departments: number;
  readonly items: readonly ImpactItem[];
}

/** What a plan would break: each feature answers for its own rows. */
export class SyncImpactService {
  private readonly standInKinds: ReadonlySet<string>;

  constructor(
    private readonly queries: Queries,
    private readonly impacts: SyncImpactRepository,
    private readonly stakes: readonly Stake[],
  ) {
    this.standInKinds = new Set(stakes.flatMap(({ standInKinds }) => standInKinds));
  }

  /** What somebody can stand in for first, the most of it first. @throws Conflict SYNC_RUN_NOT_HELD */
  async of(run: SyncRun): Promise<Impact> {
    if (run.status !== 'held' && run.status !== 'planned') throw new Conflict('SYNC_RUN_NOT_HELD');
    const { queries, impacts } = this;
    const leaving = await impacts.leaving(queries, run.id);
    const affected = (await Promise.all(this.stakes.map((stake) => stake.affected(queries, leaving)))).flat();
    const people = affected.flatMap(({ subject }) => ('person' in subject ? [subject.person] : []));
    const departments = affected.flatMap(({ subject }) => ('department' in subject ? [subject.department] : []));
    const [personOf, departmentOf, standIns] = await Promise.all([
      impacts.people(queries, people),
      impacts.departments(queries, departments),
      impacts.standIns(queries, run.id, people),
    ]);
    const items = affected.map(({ kind, subject, count, examples }): ImpactItem => {
      const id = 'person' in subject ? subject.person : subject.department;
      const needsStandIn = this.standInKinds.has(kind);
      return {
        kind,
        id,
        person: personOf.get(id) ?? null,
        department: departmentOf.get(id) ?? null,
        count,
        examples,
        standIn: needsStandIn ? (standIns.get(id) ?? null) : null,
        needsStandIn,
      };
    });
    items.sort((one, other) => Number(other.needsStandIn) - Number(one.needsStandIn) || other.count - one.count);
    return { leavers: leaving.people.length, departments: leaving.departments.length, items };
  }

  /** @throws RuleBroken STAND_IN_INVALID, where somebody does not leave, or who is to stand in does, or has */
  async mustBePossible(runId: string, standIns: readonly WantedStandIn[]): Promise<void> {
    const unknown = standIns.find(({ kind }) => !this.standInKinds.has(kind));
    if (unknown) throw new RuleBroken('STAND_IN_INVALID', { kind: unknown.kind, id: unknown.id });
    if (standIns.length === 0) return;
    const [place] = await this.impacts.impossible(this.queries, runId, standIns);
    const wrong = place === undefined ? undefined : standIns[place];
    if (wrong) throw new RuleBroken('STAND_IN_INVALID', { kind: wrong.kind, id: wrong.id });
  }
}
