import type { Schema } from '../../http/route.js';
import type { Cache, CacheSpace } from '../../platform/cache.js';
import { NotFound } from '../../platform/errors.js';
import type { Queries } from '../../platform/transaction.js';
import type { DepartmentRepository } from './department.repository.js';
import type { Generation } from './generation.js';

/** Seconds; a list in the sense of requirements 3.2.3. */
const KEPT = 60;

/** The org chart, the same for everybody who may read people. */
export class DepartmentService {
  private readonly levels: CacheSpace<Schema<'Department'>[]>;
  private readonly single: CacheSpace<Schema<'DepartmentWithPath'> | null>;
  private readonly subtrees: CacheSpace<string[]>;
  private readonly all: CacheSpace<Schema<'PortletChoice'>[]>;

  constructor(
    private readonly queries: Queries,
    private readonly departments: DepartmentRepository,
    private readonly generation: Generation,
    cache: Cache,
  ) {
    this.levels = cache.space('department-levels', KEPT);
    this.single = cache.space('departments', KEPT);
    this.subtrees = cache.space('department-subtrees', KEPT);
    this.all = cache.space('department-choices', KEPT);
  }

  /**
   * The departments right below one, or the topmost ones, by name.
   * @throws NotFound DEPARTMENT_NOT_FOUND
   */
  async level(parentId: string | undefined): Promise<Schema<'Department'>[]> {
    if (parentId !== undefined) await this.get(parentId);
    const key = await this.key(parentId ?? 'top');
    return this.levels.get(key, () => this.departments.level(this.queries, parentId ?? null));
  }

  /** @throws NotFound DEPARTMENT_NOT_FOUND */
  async get(id: string): Promise<Schema<'DepartmentWithPath'>> {
    const department = await this.find(id);
    if (!department) throw new NotFound('DEPARTMENT_NOT_FOUND');
    return department;
  }

  /** @returns null for one that is unknown or has left the chart */
  async find(id: string): Promise<Schema<'DepartmentWithPath'> | null> {
    const load = async () => (await this.departments.byId(this.queries, id)) ?? null;
    return this.single.get(await this.key(id), load);
  }

  /** Ids of the department and all below it; none for one that is unknown. */
  async subtree(id: string): Promise<string[]> {
    return this.subtrees.get(await this.key(id), () => this.departments.subtree(this.queries, id));
  }

  /** Each with the way to it; the one order they have is by name. */
  async choices(): Promise<Schema<'PortletChoice'>[]> {
    return this.all.get(await this.key('all'), () => this.departments.choices(this.queries));
  }

  private async key(of: string): Promise<string> {
    return `${await this.generation.current()}:${of}`;
  }
}
