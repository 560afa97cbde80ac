import assert from 'node:assert/strict';
import { foundCompany, type Company } from './company.js';
import { ADMINISTRATORS_GROUP } from './groups.js';
import { portrait } from './portrait.js';
import { romaniseGiven } from './romanise.js';

const seed = 'maru';
const found = (active: number, withSeed = seed) => foundCompany({ active, seed: withSeed });

describe('the demo company', () => {
  const small = found(50);
  const middle = found(500);
  const big = found(5_000);
  const at = (company: Company, login: string) => {
    const person = company.people.find((one) => one.login === login);
    assert.ok(person, login);
    return person;
  };

  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(found(500), middle);
    assert.notDeepEqual(found(500, 'other').people[100]?.guid, middle.people[100]?.guid);
  });
  it('that grows keeps everybody and every department as they were', () => {
    for (const [less, more] of [
      [small, middle],
      [middle, big],
    ] as const) {
      assert.deepEqual(more.people.slice(0, less.people.length), less.people);
      assert.deepEqual(more.departments.slice(0, less.departments.length), less.departments);
    }
  });
  it('counts those at work; who left, expired, is locked or must change comes on top', () => {
    const active = (company: Company) =>
      company.people.filter(({ state, isExternal }) => state === 'active' && !isExternal).length;
    assert.deepEqual([active(small), active(middle), active(big)], [50, 500, 5_000]);
    const disabled = big.people.filter(({ state }) => state === 'disabled').length;
    assert.ok(disabled >= 100 && disabled <= 102);
  });
  it('has photos of some, each of a few KB and the same each time', () => {
    const shown = middle.people.filter(({ hasPhoto }) => hasPhoto);
    assert.ok(shown.length >= 20 && shown.length <= 60, String(shown.length));
    const photos = shown.map(({ guid }) => portrait(guid).toString('latin1'));
    for (const photo of photos) assert.ok(photo.startsWith('\x89PNG') && photo.length < 5_000);
    assert.ok(new Set(photos).size > shown.length - 3);
    const [first] = shown;
    assert.equal(first && portrait(first.guid).toString('latin1'), photos[0]);
  });
  it('has three levels, and more departments as it grows', () => {
    assert.deepEqual([...new Set(middle.departments.map(({ level }) => level))].sort(), [1, 2, 3]);
    assert.ok(
      small.departments.length < middle.departments.length && middle.departments.length < big.departments.length,
    );
    const keys = big.departments.map(({ key }) => key);
    for (const [index, { parent }] of big.departments.entries())
      assert.ok(parent === null || keys.indexOf(parent) < index);
  });
  it('gives everybody a login, GUID, SID, employee number and extension of their own', () => {
    for (const key of [
      (person: Company['people'][number]) => person.login,
      (person: Company['people'][number]) => person.guid.toString('hex'),
      (person: Company['people'][number]) => String(person.rid),
      (person: Company['people'][number]) => person.employeeNumber,
      (person: Company['people'][number]) => person.extension,
      (person: Company['people'][number]) => `${person.department ?? ''}/${person.cn}`.toLowerCase(),
    ]) {
      assert.equal(new Set(big.people.map(key)).size, big.people.length);
    }
  });
  it('has one head without a manager, and managers who came before their people', () => {
    const keys = new Map(big.people.map(({ key }, index) => [key, index]));
    const heads = big.people.filter(({ manager, isExternal }) => manager === null && !isExternal);
    assert.deepEqual(
      heads.map(({ name }) => name.display),
      ['정태식'],
    );
    for (const [index, { manager }] of big.people.entries())
      assert.ok(manager === null || (keys.get(manager) ?? index) < index);
  });
  it('puts every department under somebody who works there', () => {
    const people = new Map(big.people.map((person) => [person.key, person]));
    for (const { key, head } of big.departments) assert.equal(people.get(head)?.department, key);
  });
  it('has the people of the manual', () => {
    const head = at(small, 'approver');
    const employee = at(small, 'employee');
    assert.deepEqual([head.name.display, head.position, head.department], ['이서연', '부장', '경영지원본부/재무팀']);
    assert.deepEqual([employee.department, employee.manager], [head.department, head.key]);
    assert.equal(at(small, 'itadmin').department, '경영지원본부/정보시스템팀');
    const kim = at(small, 'kskim');
    assert.deepEqual(
      [kim.name.display, kim.position, kim.extension, kim.telephone, kim.employeeNumber],
      ['김경수', '대리', '1234', '+82-2-555-1234', '100234'],
    );
    assert.deepEqual(
      ['mustchange', 'expired', 'disabled', 'locked', 'external'].map((login) => at(small, login).state),
      ['must-change', 'expired', 'disabled', 'locked', 'active'],
    );
  });
  it('has nobody else called like a demo login', () => {
    for (const display of ['이서연', '임지호', '강도윤'])
      assert.equal(big.people.filter(({ name }) => name.display === display).length, 1);
  });
  it('has a few people from abroad', () => {
    const foreigners = big.people.filter(({ name }) => !/^[가-힣]+$/.test(name.display)).length;
    assert.ok(foreigners > 150 && foreigners < 270, String(foreigners));
  });
  it('makes an administrator directly and another through a group', () => {
    const groups = new Map(middle.groups.map((group) => [group.name, group]));
    const administrators = groups.get(ADMINISTRATORS_GROUP);
    assert.deepEqual(administrators?.people, [at(middle, 'itadmin').key]);
    assert.equal(administrators.groups.length, 1);
    assert.ok(administrators.groups.every((name) => (groups.get(name)?.people.length ?? 0) === 1));
  });
  it('needs the people of its first day', () => {
    assert.throws(() => found(10), RangeError);
  });
});

describe('a name in Latin letters', () => {
  it('is spelt syllable by syllable', () => {
    assert.deepEqual(['서연', '경수', '은우', '지훈', '옥희'].map(romaniseGiven), [
      'Seoyeon',
      'Kyeongsu',
      'Eunu',
      'Jihun',
      'Okhui',
    ]);
  });
});
