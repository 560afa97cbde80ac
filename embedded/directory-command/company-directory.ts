import { HANUL } from '../company/domain.js';
import { fold, formatRdn, parseDn, type Rdn } from '../active-directory/names/dn.js';
import { Refusal } from '../start/refusal.mjs';
import type { DirectoryClient, Found } from './directory-client.js';

export interface Unit {
  readonly dn: string;
  /** Names from the top down. */
  readonly path: readonly string[];
}

export interface Employee {
  readonly dn: string;
  readonly login: string;
  readonly name: string;
  readonly title: string;
  /** Path of the department; empty right under the top. */
  readonly department: readonly string[];
  readonly isDisabled: boolean;
}

const DISABLED = 2;
const attributes = ['sAMAccountName', 'displayName', 'title', 'userAccountControl'];

/** What the commands look up: departments by name, people by login or name. */
export class CompanyDirectory {
  constructor(readonly client: DirectoryClient) {}

  /** The departments, as the tree lists them. */
  async units(): Promise<Unit[]> {
    const found = await this.client.search(HANUL.peopleBase, '(objectClass=organizationalUnit)', ['ou']);
    return found
      .map(({ dn }) => ({ dn, path: pathOf(parseDn(dn)) }))
      .filter(({ path }) => path.length > 0)
      .sort((a, b) => a.path.join('/').localeCompare(b.path.join('/')));
  }

  /** @param word a department's name, or its path with slashes. @throws Refusal for none or several */
  async unit(word: string): Promise<Unit> {
    const wanted = fold(word);
    const found = (await this.units()).filter(
      ({ path }) => fold(path.join('/')) === wanted || fold(path.at(-1) ?? '') === wanted,
    );
    const [unit, ...others] = found;
    if (!unit) throw new Refusal(`No department is called ${word}; npm run directory -- departments lists them.`);
    if (others.length > 0)
      throw new Refusal(
        `Several are called ${word}: ${found.map(({ path }) => path.join('/')).join(', ')}. Give the path.`,
      );
    return unit;
  }

  /** Everybody of the company, or of one department and those below it. */
  async people(base: string = HANUL.peopleBase): Promise<Employee[]> {
    return (await this.client.search(base, '(objectClass=user)', attributes)).map(employee);
  }

  /** @param word a login, or a name that one person has. @throws Refusal for none or several */
  async person(word: string): Promise<Employee> {
    const all = await this.people();
    const byLogin = all.find(({ login }) => fold(login) === fold(word));
    if (byLogin) return byLogin;
    const [person, ...others] = all.filter(({ name }) => fold(name) === fold(word));
    if (!person)
      throw new Refusal(`Nobody has the login or name ${word}; npm run directory -- find TEXT looks for people.`);
    if (others.length > 0)
      throw new Refusal(
        `Several are called ${word}: ${[person, ...others].map(({ login }) => login).join(', ')}. Give the login.`,
      );
    return person;
  }

  /** A name in a place where nobody has it: with a number from the second on. */
  async freeName(above: string, type: Rdn['type'], wanted: string): Promise<string> {
    const all = await this.client.search(above, `(|(objectClass=user)(objectClass=organizationalUnit))`, ['1.1']);
    const taken = new Set(all.map(({ dn }) => fold(dn)));
    for (let number = 1; ; number += 1) {
      const dn = `${formatRdn({ type, value: number === 1 ? wanted : `${wanted} ${number}` })},${above}`;
      if (!taken.has(fold(dn))) return dn;
    }
  }
}

function employee(found: Found): Employee {
  const [, ...above] = parseDn(found.dn);
  return {
    dn: found.dn,
    login: found.text('sAMAccountName'),
    name: found.text('displayName'),
    title: found.text('title'),
    department: pathOf(above),
    isDisabled: (Number(found.text('userAccountControl')) & DISABLED) !== 0,
  };
}

const depth = parseDn(HANUL.peopleBase).length;
const pathOf = (rdns: readonly Rdn[]): string[] =>
  rdns
    .slice(0, rdns.length - depth)
    .map(({ value }) => value)
    .reverse();

/** The name an entry would have in another place. */
export const movedTo = (dn: string, above: string): string => {
  const [own] = parseDn(dn);
  if (!own) throw new RangeError('the root does not move');
  return `${formatRdn(own)},${above}`;
};
