import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD, HANUL } from '../company/domain.js';
import { anyName } from '../company/names.js';
import { Chance } from '../company/random.js';
import { NEWCOMER } from '../company/staff.js';
import { formatRdn, parseDn } from '../active-directory/names/dn.js';
import { Refusal } from '../start/refusal.mjs';
import { movedTo, type CompanyDirectory, type Employee } from './company-directory.js';
import { mustHave, whole, type Command } from './command.js';

const ENABLED = '512';
const DISABLED = '514';

export const hire: Command = {
  usage: 'hire DEPARTMENT [--name NAME] [--login LOGIN] [--count NUMBER]',
  does: 'takes somebody on, whose password is the demo’s; without a name an invented one',
  options: ['name', 'login', 'count'],
  perform: async (company, [department], { name, login, count }) => {
    const unit = await company.unit(mustHave(department, 'DEPARTMENT'));
    const told: string[] = [];
    const number = whole(count ?? '1', 'count');
    if (number > 1 && (name ?? login) !== undefined) throw new Refusal('Several people cannot have one name or login.');
    for (let hired = 0; hired < number; hired += 1) told.push(await hireOne(company, unit.dn, { name, login }));
    return told;
  },
};

async function hireOne(
  company: CompanyDirectory,
  above: string,
  wish: { readonly name: string | undefined; readonly login: string | undefined },
): Promise<string> {
  const invented = anyName(new Chance(randomUUID()), 'hired');
  const name = wish.name ?? invented.display;
  const taken = new Set((await company.people(HANUL.base)).map(({ login }) => login));
  let login = wish.login ?? invented.login;
  for (let number = 2; wish.login === undefined && taken.has(login); number += 1) login = `${invented.login}${number}`;
  const dn = await company.freeName(above, 'CN', name);
  await company.client.add(dn, {
    objectClass: 'user',
    displayName: name,
    sAMAccountName: login,
    userPrincipalName: `${login}@${HANUL.dnsDomain}`,
    mail: `${login}@${HANUL.dnsDomain}`,
    title: NEWCOMER,
    userAccountControl: ENABLED,
    unicodePwd: Buffer.from(`"${DEMO_PASSWORD}"`, 'utf16le'),
  });
  return `${name} (${login}) works here now.`;
}

export const leave: Command = {
  usage: 'leave LOGIN… | --department DEPARTMENT [--delete]',
  does: 'disables accounts, or deletes them; with --department those of everybody in it and below',
  options: ['department'],
  switches: ['delete'],
  perform: async (company, words, { department }, { delete: deletes }) => {
    const leavers = await chosen(company, words, department);
    for (const { dn } of leavers) {
      if (deletes) await company.client.remove(dn);
      else await company.client.replace(dn, { userAccountControl: DISABLED });
    }
    return leavers.map(({ name, login }) => `${name} (${login}) has left.`);
  },
};

/** The other way round, for whoever tries what a run gives back. */
export const comeBack: Command = {
  usage: 'return LOGIN… | --department DEPARTMENT',
  does: 'enables accounts that leave has disabled',
  options: ['department'],
  perform: async (company, words, { department }) => {
    const back = (await chosen(company, words, department)).filter(({ isDisabled }) => isDisabled);
    for (const { dn } of back) await company.client.replace(dn, { userAccountControl: ENABLED });
    return back.map(({ name, login }) => `${name} (${login}) is back.`);
  },
};

async function chosen(
  company: CompanyDirectory,
  words: readonly string[],
  department: string | undefined,
): Promise<Employee[]> {
  if (department !== undefined) return company.people((await company.unit(department)).dn);
  mustHave(words[0], 'LOGIN');
  return Promise.all(words.map((word) => company.person(word)));
}

export const move: Command = {
  usage: 'move LOGIN… --to DEPARTMENT',
  does: 'moves people to another department',
  options: ['to'],
  perform: async (company, words, { to }) => {
    const unit = await company.unit(mustHave(to, '--to DEPARTMENT'));
    const movers = await chosen(company, words, undefined);
    for (const { dn } of movers) await company.client.rename(dn, movedTo(dn, unit.dn));
    return movers.map(({ name, login }) => `${name} (${login}) works in ${unit.path.join('/')} now.`);
  },
};

export const rename: Command = {
  usage: 'rename LOGIN [--name NAME] [--login LOGIN]',
  does: 'gives somebody another name or login, with the mail address that goes with it',
  options: ['name', 'login'],
  perform: async (company, [word], { name, login }) => {
    const person = await company.person(mustHave(word, 'LOGIN'));
    if (name === undefined && login === undefined) throw new Refusal('Give --name, --login or both.');
    if (login !== undefined) {
      const mail = `${login}@${HANUL.dnsDomain}`;
      await company.client.replace(person.dn, { sAMAccountName: login, userPrincipalName: mail, mail });
    }
    if (name !== undefined) {
      await company.client.replace(person.dn, { displayName: name });
      const above = parseDn(person.dn).slice(1).map(formatRdn).join(',');
      await company.client.rename(person.dn, await company.freeName(above, 'CN', name));
    }
    return [`${person.name} (${person.login}) is ${name ?? person.name} (${login ?? person.login}) now.`];
  },
};
