import { escapeRdnValue } from '../../backend/src/features/directory/dn.js';
import {
  difficult,
  families,
  firstSyllables,
  headquarters,
  pick,
  secondSyllables,
  sites,
  spread,
  titles,
} from './company-names.js';

/**
 * A made-up company for directories of any size, the same for the same size; whoever is in two sizes is the same in both.
 * Eight headquarters of five divisions of four teams; names in Hangul, some of them difficult; managers; groups in groups
 * with a ring; some disabled, expired, without mail or with somebody else's.
 */

export interface Unit {
  readonly name: string;
  readonly dn: string;
}

interface Team extends Unit {
  readonly division: Unit;
  readonly headquarters: Unit;
  /** 0 stands for its headquarters, 1 for its division, 2 for itself: who heads it heads that. */
  readonly rank: 0 | 1 | 2;
}

export interface CompanyPerson {
  /** From 1. */
  readonly number: number;
  /** Six digits. */
  readonly digits: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly displayName: string;
  readonly cn: string;
  readonly dn: string;
  readonly department: string;
  readonly login: string;
  readonly mail: string | undefined;
  readonly title: string;
  readonly site: string;
  readonly telephone: string;
  readonly mobile: string | undefined;
  /** Number of whom they report to. */
  readonly manager: number | undefined;
  readonly isDisabled: boolean;
  readonly isExpired: boolean;
  readonly photo: Buffer | undefined;
  /** The first twenty know {@link personPassword}; more would only cost time, as each has keys to be derived. */
  readonly hasPassword: boolean;
}

export interface CompanyGroup {
  readonly number: number;
  readonly name: string;
  readonly dn: string;
  /** Numbers of people. */
  readonly members: readonly number[];
  /** Numbers of groups. */
  readonly groups: readonly number[];
}

export const personPassword = 'Maru-Passw0rd-1';
export const groupCount = 50;
/** Everybody is in it. */
const everybody = groupCount;
const partners = groupCount - 1;

export class TestCompany {
  readonly domain: string;
  readonly peopleBase: string;
  readonly groupBase: string;
  readonly emptyBase: string;
  /** Parents before children. */
  readonly units: readonly Unit[];
  private readonly teams: readonly Team[];
  /** By unit: the number of the person who heads it. */
  private readonly headOf = new Map<string, number>();

  constructor(
    readonly base: string,
    readonly size: number,
  ) {
    this.domain = Array.from(base.matchAll(/dc=([^,]+)/gi), ([, label]) => label)
      .join('.')
      .toLowerCase();
    this.peopleBase = `OU=Staff,${base}`;
    this.groupBase = `OU=Groups,${base}`;
    this.emptyBase = `OU=Empty,${base}`;
    const { units, teams } = organisation(this.peopleBase);
    const around = [this.peopleBase, this.groupBase, this.emptyBase].map((dn) => ({
      name: dn.slice(3, dn.indexOf(',')),
      dn,
    }));
    this.units = [...around, ...units];
    // Heads come first, so that a manager has a smaller number than those who report and is there when they are added.
    this.teams = [...teams].sort((one, other) => one.rank - other.rank);
    for (const [place, team] of this.teams.entries()) {
      if (team.rank === 0) this.headOf.set(team.headquarters.name, place + 1);
      if (team.rank <= 1) this.headOf.set(team.division.name, place + 1);
      this.headOf.set(team.name, place + 1);
    }
  }

  /** So many people, the first ones, head something. */
  get heads(): number {
    return this.teams.length;
  }

  *people(): Generator<CompanyPerson> {
    for (let number = 1; number <= this.size; number++) yield this.person(number);
  }

  person(number: number): CompanyPerson {
    const team = this.teams[(number - 1) % this.teams.length];
    if (!team) throw new RangeError('a company without teams');
    const isHead = number <= this.teams.length;
    const rank = isHead ? team.rank : 2;
    const unit = [team.headquarters, team.division, team][rank] ?? team;
    const [familyName, roman] = pick(families, number, 1);
    const givenName = pick(firstSyllables, number, 2) + pick(secondSyllables, number, 3);
    const displayName = familyName + givenName;
    const digits = String(number).padStart(6, '0');
    const cn = (difficult[number % 500] ?? ((name) => name))(`${displayName} ${digits}`);
    const login = roman + digits;
    const line = String(number % 10_000).padStart(4, '0');
    return {
      number,
      digits,
      familyName,
      givenName,
      displayName,
      cn,
      dn: `CN=${escapeRdnValue(cn)},${unit.dn}`,
      department: unit.name,
      login,
      mail: this.mail(number, login),
      title: isHead ? '팀장' : pick(titles, number, 4),
      site: pick(sites, number, 6),
      telephone: `+82-2-${1000 + (number % 9000)}-${line}`,
      mobile: number % 4 ? `+82-10-${1000 + (spread(number, 5) % 9000)}-${line}` : undefined,
      manager: this.managerOf(number, team, rank),
      isDisabled: number % 100 === 50,
      isExpired: number % 250 === 100,
      photo: number % 200 === 1 ? photo(number) : undefined,
      hasPassword: number <= 20,
    };
  }

  groups(): CompanyGroup[] {
    const members = Array.from({ length: groupCount + 1 }, (): number[] => []);
    for (let person = 1; person <= this.size; person++)
      for (const group of this.groupsOf(person)) members[group]?.push(person);
    return members.slice(1).map((people, place) => this.group(place + 1, people));
  }

  /** Numbers of the groups a person is in directly. */
  groupsOf(person: number): number[] {
    const first = 1 + (spread(person, 7) % (groupCount - 2));
    const second = 1 + (spread(person, 8) % (groupCount - 2));
    return [...new Set([first, ...(person % 3 ? [] : [second]), everybody])];
  }

  groupDn(group: number): string {
    return `CN=${escapeRdnValue(groupName(group))},${this.groupBase}`;
  }

  private group(number: number, members: readonly number[]): CompanyGroup {
    return { number, name: groupName(number), dn: this.groupDn(number), members, groups: groupsIn(number) };
  }

  /** Some have no mail address, some somebody else's. */
  private mail(number: number, login: string): string | undefined {
    if (number % 1000 === 700) return undefined;
    return `${number % 1000 === 500 ? this.person(number - 1).login : login}@${this.domain}`;
  }

  private managerOf(number: number, team: Team, rank: number): number | undefined {
    const line = [team.name, team.division.name, team.headquarters.name].slice(2 - rank);
    const above = line.map((unit) => this.headOf.get(unit)).find((head) => head !== undefined && head !== number);
    return above ?? (rank === 0 && number !== 1 ? 1 : undefined);
  }
}

function organisation(peopleBase: string): { units: Unit[]; teams: Team[] } {
  const units: Unit[] = [];
  const teams: Team[] = [];
  const below = (name: string, parent: string): Unit => {
    const unit = { name, dn: `OU=${escapeRdnValue(name)},${parent}` };
    units.push(unit);
    return unit;
  };
  for (const name of headquarters) {
    const office = below(`${name}본부`, peopleBase);
    for (let d = 1; d <= 5; d++) {
      const division = below(`${name} ${d}부`, office.dn);
      for (let t = 1; t <= 4; t++) {
        // One name in twenty has a comma, an ampersand and a plus.
        const team = below(d === 5 && t === 4 ? `품질, 안전 & 환경+${name}팀` : `${division.name} ${t}팀`, division.dn);
        teams.push({ ...team, division, headquarters: office, rank: d === 1 && t === 1 ? 0 : t === 1 ? 1 : 2 });
      }
    }
  }
  return { units, teams };
}

const groupName = (group: number): string =>
  group === everybody ? '전체 직원' : group === partners ? '외부, 협력사' : `그룹 ${String(group).padStart(2, '0')}`;

/** 1 holds 2 holds 3 holds 1; the rest are chains of five. */
function groupsIn(group: number): number[] {
  if (group <= 3) return [(group % 3) + 1];
  if (group === partners) return [1];
  return group < partners && group % 5 !== 3 ? [group + 1] : [];
}

/** Begins and ends as a JPEG does; between them bytes of every kind, NUL and invalid UTF-8 included. */
function photo(number: number): Buffer {
  const bytes = Buffer.alloc(1500);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32BE(spread(number * 400 + (at >> 2), 9), at);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0]);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  return bytes;
}
