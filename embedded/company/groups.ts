import type { Chance } from './random.js';
import type { DepartmentPlan } from './organisation.js';
import type { Person } from './person.js';

export interface Group {
  readonly name: string;
  readonly login: string;
  readonly description: string;
  readonly guid: Buffer;
  readonly rid: number;
  /** Keys of people. */
  readonly people: readonly string[];
  /** Names of groups. */
  readonly groups: readonly string[];
}

/** Members of this group administer Maru, members of groups within it too. */
export const ADMINISTRATORS_GROUP = 'Maru Administrators';
const OPERATORS_GROUP = '정보시스템 운영자';
const GROUP_RIDS = 5_000;

const slug = (index: number) => `grp-dept-${String(index + 1).padStart(2, '0')}`;

/** Groups for roles, one for each department of the top with all who work below it, and one of everybody. */
export function groupsOf(people: readonly Person[], departments: readonly DepartmentPlan[], chance: Chance): Group[] {
  const inside = people.filter((person) => !person.isExternal);
  const keysOf = (chosen: readonly Person[]) => chosen.map((person) => person.key);
  const withLogin = (...logins: string[]) => keysOf(inside.filter((person) => logins.includes(person.login)));
  const heads = new Set(people.map((person) => person.manager));
  const tops = departments.filter((department) => department.level === 1);
  const below = new Map<string, string[]>(tops.map((top) => [top.key, []]));
  for (const { department, key } of inside) below.get(department?.split('/')[0] ?? '')?.push(key);

  const group = (
    index: number,
    name: string,
    login: string,
    description: string,
    members: string[],
    groups: string[] = [],
  ): Group => ({
    name,
    login,
    description,
    guid: chance.guid(`group ${login}`),
    rid: GROUP_RIDS + index,
    people: members,
    groups,
  });
  return [
    group(0, OPERATORS_GROUP, 'grp-it-operators', '서버와 계정을 돌보는 사람', withLogin('ycshin')),
    group(1, ADMINISTRATORS_GROUP, 'maru-administrators', 'Maru 시스템 관리자', withLogin('itadmin'), [
      OPERATORS_GROUP,
    ]),
    group(2, '부서장', 'grp-heads', '부서를 이끄는 사람', keysOf(inside.filter((person) => heads.has(person.key)))),
    group(
      3,
      '예산 담당자',
      'grp-budget',
      '부서 예산을 맡은 사람',
      withLogin('approver', 'employee', 'kskim', 'dejung'),
    ),
    group(4, '전체 직원', 'grp-all', '한울물산의 모든 사람', keysOf(inside)),
    ...tops.map((top, index) =>
      group(10 + index, `${top.name} 전원`, slug(index), `${top.name}의 모든 사람`, below.get(top.key) ?? []),
    ),
  ];
}
