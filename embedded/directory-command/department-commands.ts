import { HANUL } from '../company/domain.js';
import { formatRdn, parseDn } from '../active-directory/names/dn.js';
import { Refusal } from '../start/refusal.mjs';
import { movedTo, type CompanyDirectory, type Unit } from './company-directory.js';
import { mustHave, type Command } from './command.js';

export const departments: Command = {
  usage: 'departments',
  does: 'lists the departments with how many people are in each, those below included',
  perform: async (company) => {
    const people = await company.people();
    return (await company.units()).map(({ path }) => {
      const within = people.filter(({ department }) => path.every((name, at) => department[at] === name));
      return `${'  '.repeat(path.length - 1)}${path.at(-1) ?? ''}  ${within.length}`;
    });
  },
};

export const find: Command = {
  usage: 'find TEXT',
  does: 'lists people whose login or name has the text',
  perform: async (company, words) => {
    const text = mustHave(words[0], 'TEXT').toLowerCase();
    const people = (await company.people()).filter(({ login, name }) =>
      `${login} ${name}`.toLowerCase().includes(text),
    );
    if (people.length === 0) throw new Refusal(`Nobody has ${text} in their login or name.`);
    return people.map(({ login, name, title, department, isDisabled }) =>
      [login, name, title, department.join('/'), ...(isDisabled ? ['(disabled)'] : [])].join('  '),
    );
  },
};

export const reorganise: Command = {
  usage: 'reorganise DEPARTMENT --name NAME | --to DEPARTMENT | --to-top | --into DEPARTMENT',
  does: 'renames a department, moves it with all that is in it, or merges it into another one',
  options: ['name', 'to', 'into'],
  switches: ['to-top'],
  perform: async (company, words, { name, to, into }, { 'to-top': toTop }) => {
    const unit = await company.unit(mustHave(words[0], 'DEPARTMENT'));
    const was = unit.path.join('/');
    if (name !== undefined) {
      const above = parseDn(unit.dn).slice(1).map(formatRdn).join(',');
      await company.client.rename(unit.dn, `${formatRdn({ type: 'OU', value: name })},${above}`);
      return [`${was} is called ${name} now.`];
    }
    if (into !== undefined) return merge(company, unit, await company.unit(into));
    if (to === undefined && !toTop) throw new Refusal('Give --name, --to, --to-top or --into.');
    const above = to === undefined ? HANUL.peopleBase : (await company.unit(to)).dn;
    await company.client.rename(unit.dn, movedTo(unit.dn, above));
    return [`${was} belongs to ${to ?? 'nobody else'} now.`];
  },
};

/** Its people and the departments within go over, and it is gone. */
async function merge(company: CompanyDirectory, unit: Unit, into: Unit): Promise<string[]> {
  if (into.dn === unit.dn || into.dn.endsWith(`,${unit.dn}`)) throw new Refusal('It cannot be merged into itself.');
  const within = (await company.units()).filter(({ dn }) => parseDn(dn).slice(1).map(formatRdn).join(',') === unit.dn);
  const people = (await company.people(unit.dn)).filter(({ department }) => department.length === unit.path.length);
  for (const { dn } of within) await company.client.rename(dn, movedTo(dn, into.dn));
  for (const { dn, name } of people) await company.client.rename(dn, await company.freeName(into.dn, 'CN', name));
  await company.client.remove(unit.dn);
  return [`${unit.path.join('/')} is part of ${into.path.join('/')} now, with ${people.length} people.`];
}
