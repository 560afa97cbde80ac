import { anyName, type FullName } from './names.js';
import { firstDepartments, laterDepartments, type DepartmentPlan } from './organisation.js';
import type { AccountState, Person } from './person.js';
import type { Chance } from './random.js';
import { firstPeople, type Appointment, type Position } from './staff.js';
import { Taken } from './taken.js';

/** The head's `manager`, and the place of each newcomer, follow from who is there already. */
interface OpenDepartment {
  readonly plan: DepartmentPlan;
  readonly head: string;
  room: number;
}

const POSITIONS: readonly (readonly [Position, number])[] = [
  ['사원', 42],
  ['대리', 29],
  ['과장', 19],
  ['차장', 10],
];
const HEAD_POSITION = { 1: '상무', 2: '차장', 3: '과장' } as const;
const EXCHANGE = 555;

/** Of the first so many some have a photo, so that a large company takes no longer to make. */
const WITH_PHOTOS = 100;

/** Builds the company person by person, so that a bigger one begins with all of the smaller one. */
export class Founding {
  readonly people: Person[] = [];
  readonly departments = new Map<string, OpenDepartment>();
  private readonly open: OpenDepartment[] = [];
  private readonly taken: Taken;
  private readonly later = laterDepartments();
  private readonly plans = new Map(firstDepartments.map((plan) => [plan.key, plan]));

  constructor(readonly chance: Chance) {
    this.taken = new Taken(chance);
  }

  hire(index: number): void {
    const appointment = firstPeople[index];
    if (appointment) this.appoint(index, appointment);
    else this.join(index);
  }

  /** Somebody with a login and a number of their own who is put where `like` works. */
  add(
    key: string,
    wish: {
      name: FullName;
      login?: string;
      position: Position;
      state: AccountState;
      isExternal: boolean;
      rid: number;
      employeeNumber: string;
      like: Person;
    },
  ): Person {
    const { like } = wish;
    const manager = like.department === null ? like.key : (this.departments.get(like.department)?.head ?? like.key);
    const person: Person = {
      key,
      guid: this.chance.guid(key),
      rid: wish.rid,
      login: wish.login ?? this.taken.login(wish.name.login),
      name: wish.name,
      cn: this.taken.cn(wish.isExternal ? 'External' : like.department, wish.name.display),
      employeeNumber: wish.employeeNumber,
      position: wish.position,
      department: wish.isExternal ? null : like.department,
      manager: wish.isExternal ? null : manager,
      office: like.office,
      ...this.numbers(key, this.taken.extension(key), like.department),
      state: wish.state,
      hasPhoto: false,
      isExternal: wish.isExternal,
    };
    this.people.push(person);
    return person;
  }

  private appoint(index: number, { name, position, department, isHead, extension, login }: Appointment): void {
    const key = `person ${index}`;
    if (isHead && department !== null) this.openDepartment(department, key);
    if (!isHead && department !== null) this.takeRoom(department);
    this.settle(index, {
      name,
      position,
      department,
      login: login ?? this.taken.login(name.login),
      extension: extension ?? this.taken.extension(key),
    });
  }

  private join(index: number): void {
    const key = `person ${index}`;
    const name = this.nameOfNewcomer(key);
    const chosen = this.open.length > 0 ? this.chance.pick(`${key} department`, this.open) : undefined;
    const plan = chosen?.plan ?? this.nextPlan();
    if (chosen) this.takeRoom(plan.key);
    else this.openDepartment(plan.key, key);
    const position = chosen ? this.chance.weighted(`${key} position`, POSITIONS) : HEAD_POSITION[plan.level];
    this.settle(index, {
      name,
      position,
      department: plan.key,
      login: this.taken.login(name.login),
      extension: this.taken.extension(key),
    });
  }

  /** Nobody is called like one of the demo logins: whoever searches for them finds one. */
  private nameOfNewcomer(key: string): FullName {
    for (let draw = key; ; draw += ' again') {
      const name = anyName(this.chance, draw);
      if (!firstPeople.some(({ login, name: { display } }) => login !== undefined && display === name.display))
        return name;
    }
  }

  private settle(index: number, p: Pick<Person, 'name' | 'position' | 'department' | 'login' | 'extension'>): void {
    const key = `person ${index}`;
    const plan = p.department === null ? undefined : this.plans.get(p.department);
    this.people.push({
      ...p,
      key,
      guid: this.chance.guid(key),
      rid: 10_000 + index,
      cn: this.taken.cn(p.department, p.name.display),
      employeeNumber: String(index === 3 ? 100_234 : 101_000 + index),
      manager: this.managerOf(key, plan),
      office: plan?.site.office ?? '본사 9층',
      ...this.numbers(key, p.extension, p.department),
      state: 'active',
      hasPhoto: index < WITH_PHOTOS && this.chance.number(`${key} photo`, 5) < 2,
      isExternal: false,
    });
  }

  /** The head of one's department; for a head the head of the one above, for those of the top the head of the company. */
  private managerOf(key: string, plan: DepartmentPlan | undefined): string | null {
    if (!plan) return null;
    const head = this.departments.get(plan.key)?.head;
    if (head !== undefined && head !== key) return head;
    return plan.parent === null ? 'person 0' : (this.departments.get(plan.parent)?.head ?? 'person 0');
  }

  private openDepartment(key: string, head: string): void {
    const plan = this.plans.get(key);
    if (!plan) throw new RangeError(`no such department: ${key}`);
    const room = plan.level === 1 ? 0 : key === '경영지원본부/재무팀' ? 7 : 6 + this.chance.number(`${key} room`, 9);
    const department = { plan, head, room };
    this.departments.set(key, department);
    if (room > 0) this.open.push(department);
  }

  private takeRoom(key: string): void {
    const department = this.departments.get(key);
    if (!department) throw new RangeError(`nobody heads ${key} yet`);
    department.room -= 1;
    const place = this.open.indexOf(department);
    if (department.room <= 0 && place >= 0) this.open.splice(place, 1);
  }

  private nextPlan(): DepartmentPlan {
    const plan = this.later.next().value as DepartmentPlan;
    this.plans.set(plan.key, plan);
    return plan;
  }

  private numbers(
    key: string,
    extension: string,
    department: string | null,
  ): Pick<Person, 'telephone' | 'extension' | 'mobile'> {
    const area = (department === null ? undefined : this.plans.get(department)?.site.area) ?? '+82-2';
    const exchange = EXCHANGE + (extension.length > 4 ? Number(extension.charAt(0)) : 0);
    const mobile = String(this.chance.number(`${key} mobile`, 80_000_000) + 20_000_000);
    return {
      extension,
      telephone: `${area}-${exchange}-${extension.slice(-4)}`,
      mobile: `+82-10-${mobile.slice(0, 4)}-${mobile.slice(4)}`,
    };
  }
}
