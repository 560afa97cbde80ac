import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Cache, CacheSpace } from '../../platform/cache.js';
import { NotFound } from '../../platform/errors.js';
import type { Page, Paged } from '../../platform/page.js';
import type { Queries } from '../../platform/transaction.js';
import type { DepartmentService } from './department.service.js';
import type { Generation } from './generation.js';
import type { PersonRow } from './person-row.js';
import type { FindPeople, FullPerson, UserFilter, UserOrder } from './user.js';
import type { UserRepository } from './user.repository.js';
import { mustMayList, shownTo } from './users.policy.js';

/** Seconds (requirements 3.2.3). What is kept is the same for all; who may see what of it is decided at each reading. */
const PERSON_KEPT = 300;
const LIST_KEPT = 60;

export class UserService {
  private readonly full: CacheSpace<FullPerson | null>;
  private readonly lines: CacheSpace<PersonRow[] | null>;
  private readonly lists: CacheSpace<Paged<PersonRow>>;

  constructor(
    private readonly queries: Queries,
    private readonly users: UserRepository,
    private readonly departments: DepartmentService,
    private readonly find: FindPeople,
    private readonly generation: Generation,
    cache: Cache,
  ) {
    this.full = cache.space('users', PERSON_KEPT);
    this.lines = cache.space('user-managers', PERSON_KEPT);
    this.lists = cache.space('user-lists', LIST_KEPT);
  }

  /** @throws Forbidden as {@link mustMayList} */
  async list(me: Actor, filter: UserFilter, order: UserOrder, page: Page): Promise<Paged<PersonRow>> {
    mustMayList(me, filter.isActive);
    const { q, departmentId, includeSubdepartments, isActive } = filter;
    const key = await this.key(JSON.stringify([q, departmentId, includeSubdepartments, isActive, order, page]));
    return this.lists.get(key, async () => {
      const scope = departmentId === undefined ? undefined : await this.scopeOf(departmentId, includeSubdepartments);
      const ids = q?.trim() ? await this.find(q, isActive, scope) : undefined;
      return this.users.list(this.queries, { isActive, departmentIds: scope, ids }, order, page);
    });
  }

  /** @throws NotFound USER_NOT_FOUND */
  async get(me: Actor, id: string): Promise<Schema<'PersonInFull'>> {
    return shownTo(me, await this.inFull(id));
  }

  /** With what only administrators may see. @throws NotFound USER_NOT_FOUND */
  async inFull(id: string): Promise<FullPerson> {
    const key = await this.key(id);
    const person = await this.full.get(key, async () => (await this.users.inFull(this.queries, id)) ?? null);
    if (!person) throw new NotFound('USER_NOT_FOUND');
    return person;
  }

  /** Nearest first. @throws NotFound USER_NOT_FOUND */
  async managers(id: string): Promise<PersonRow[]> {
    const key = await this.key(id);
    const line = await this.lines.get(key, async () => (await this.users.managers(this.queries, id)) ?? null);
    if (!line) throw new NotFound('USER_NOT_FOUND');
    return line;
  }

  private async scopeOf(departmentId: string, includeSubdepartments: boolean): Promise<string[]> {
    return includeSubdepartments ? this.departments.subtree(departmentId) : [departmentId];
  }

  private async key(of: string): Promise<string> {
    return `${await this.generation.current()}:${of}`;
  }
}
