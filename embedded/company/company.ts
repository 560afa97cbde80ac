import { Founding } from './founding.js';
import { groupsOf, type Group } from './groups.js';
import type { DepartmentPlan } from './organisation.js';
import { addOthersAfter } from './other-people.js';
import type { Person } from './person.js';
import { Chance } from './random.js';
import { firstPeople } from './staff.js';

export interface Department extends DepartmentPlan {
  readonly guid: Buffer;
  /** Key of the person who heads it. */
  readonly head: string;
}

export interface Company {
  /** Parents before children. */
  readonly departments: readonly Department[];
  /** In the order they came: a manager stands before those who report to them. */
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
}

/**
 * The demo company 한울물산: `active` people at work, and on top of them those whose account does not let them in.
 * The same seed gives the same people; a bigger `active` adds people and departments and changes none.
 * @throws RangeError below the number of people that the tree of the first day needs
 */
export function foundCompany({ active, seed }: { active: number; seed: string }): Company {
  if (!Number.isSafeInteger(active) || active < firstPeople.length) {
    throw new RangeError(`the company needs at least ${firstPeople.length} people`);
  }
  const founding = new Founding(new Chance(seed));
  for (let index = 0; index < active; index += 1) {
    founding.hire(index);
    addOthersAfter(founding, index);
  }
  const departments = [...founding.departments.values()].map(({ plan, head }) => ({
    ...plan,
    guid: founding.chance.guid(`department ${plan.key}`),
    head,
  }));
  return { departments, people: founding.people, groups: groupsOf(founding.people, departments, founding.chance) };
}
