import type { Schema } from '../../http/route.js';

/** A person with all there is to tell of them; {@link shownTo} takes away what a viewer may not see. */
export type FullPerson = Required<Schema<'PersonInFull'>>;

export const sorts = ['name', 'username', 'employeeNumber', 'department', 'position'] as const;

/** Which people a list or a search is about: those who are here, those who are disabled. */
export type Activity = 'true' | 'false' | 'all';

/** What a list of people is about. */
export interface UserFilter {
  readonly q?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly includeSubdepartments: boolean;
  readonly isActive: Activity;
}

export interface UserOrder {
  readonly sort: (typeof sorts)[number];
  readonly order: 'asc' | 'desc';
}

/**
 * Ids of the people a text finds, in no order, the first few hundred: people search, as a list uses it.
 * @param departmentIds only people of these departments
 */
export type FindPeople = (
  q: string,
  activity: Activity,
  departmentIds: readonly string[] | undefined,
) => Promise<string[]>;
