import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HANUL } from '../../company/domain.js';
import { Directory } from '../directory.js';
import type { Filter } from '../protocol/filter.js';
import { CONTROLLER_DN, plantDomain } from '../seed/domain.js';
import { cnOf, Planter } from '../seed/planter.js';
import { Journal } from '../store/journal.js';
import { Store } from '../store/store.js';
import type { Entry } from '../store/entry.js';
import { compile } from './match.js';

const bytes = (text: string) => Buffer.from(text);
const is = (name: string, value: string | Buffer): Filter => ({ kind: 'equal', name, value: Buffer.from(value) });
const not = (filter: Filter): Filter => ({ kind: 'not', filter });
const parts = (name: string, initial: string, any: string[] = [], final = ''): Filter => ({
  kind: 'substrings',
  name,
  any: any.map(bytes),
  ...(initial && { initial: bytes(initial) }),
  ...(final && { final: bytes(final) }),
});
const bits = (rule: 803 | 804, value: number): Filter => ({
  kind: 'extensible',
  rule: `1.2.840.113556.1.4.${rule}`,
  name: 'userAccountControl',
  value: bytes(String(value)),
});

describe('a filter', () => {
  let dataDir: string;
  let directory: Directory;
  let person: Entry;
  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'maru-match-'));
    const store = new Store();
    const foundedAt = new Date('2026-01-01T00:00:00Z');
    const planter = new Planter(store, HANUL.base, foundedAt);
    const { people } = plantDomain(planter, store, foundedAt, Buffer.alloc(16));
    person = planter.plant(people, cnOf('이서연'), 'user', {
      displayName: '이서연',
      sn: 'Lee',
      mail: 'Lee@Hanul.Example',
      userAccountControl: '514',
      description: ['부장', '재무'],
    });
    directory = new Directory(
      store,
      { now: () => foundedAt },
      { ...HANUL, controller: CONTROLLER_DN },
      new Journal(dataDir),
    );
  });
  after(() => rmSync(dataDir, { recursive: true }));
  const verdict = (filter: Filter) => compile(directory, filter)(person);

  it('is true for one of several values, in any case', () => {
    assert.equal(verdict(is('MAIL', 'lee@hanul.example')), true);
    assert.equal(verdict(is('description', '재무')), true);
    assert.equal(verdict(is('description', '인사')), false);
  });
  it('takes Hangul composed or not for the same', () => {
    assert.equal(verdict(is('displayName', '이서연'.normalize('NFD'))), true);
  });
  it('is false, not undecided, for what an entry lacks', () => {
    assert.equal(verdict(is('title', '부장')), false);
    assert.equal(verdict(not(is('title', '부장'))), true);
  });
  it('is undecided for what no entry can have, and so is its contrary', () => {
    assert.equal(verdict(is('favouriteColour', '쪽빛')), undefined);
    assert.equal(verdict(not(is('favouriteColour', '쪽빛'))), undefined);
    assert.equal(verdict({ kind: 'or', filters: [is('favouriteColour', 'x'), is('sn', 'lee')] }), true);
    assert.equal(verdict({ kind: 'and', filters: [is('favouriteColour', 'x'), is('sn', 'lee')] }), undefined);
    assert.equal(verdict({ kind: 'and', filters: [is('favouriteColour', 'x'), is('sn', 'kim')] }), false);
  });
  it('of nothing is true for all, and for none', () => {
    assert.equal(verdict({ kind: 'and', filters: [] }), true);
    assert.equal(verdict({ kind: 'or', filters: [] }), false);
  });
  it('finds parts of text in their order, each in its own place', () => {
    assert.equal(verdict(parts('mail', 'lee', ['hanul'], 'example')), true);
    assert.equal(verdict(parts('mail', 'lee', ['example', 'hanul'])), false);
    assert.equal(verdict(parts('sn', 'le', [], 'ee')), false);
    assert.equal(verdict(parts('sn', '', ['e', 'e', 'e'])), false);
    assert.equal(verdict(parts('displayName', '이')), true);
    assert.equal(verdict(parts('objectCategory', 'CN=')), undefined);
  });
  it('knows the category by the name of the class', () => {
    assert.equal(verdict(is('objectCategory', 'person')), true);
    assert.equal(verdict(is('objectCategory', 'group')), false);
    assert.equal(verdict(is('objectClass', 'organizationalPerson')), true);
  });
  it('takes all of the bits or one of them', () => {
    assert.equal(verdict(bits(803, 2)), true);
    assert.equal(verdict(bits(803, 3)), false);
    assert.equal(verdict(bits(804, 3)), true);
    assert.equal(verdict(bits(804, 1)), false);
    assert.equal(verdict({ ...bits(803, 2), rule: '1.2.3' } as Filter), undefined);
  });
  it('orders numbers by value and text by its letters', () => {
    assert.equal(verdict({ kind: 'atLeast', name: 'userAccountControl', value: bytes('60') }), true);
    assert.equal(verdict({ kind: 'atMost', name: 'userAccountControl', value: bytes('60') }), false);
    assert.equal(verdict({ kind: 'atLeast', name: 'sn', value: bytes('kim') }), true);
  });
  it('never sees a password', () => {
    assert.equal(verdict({ kind: 'present', name: 'unicodePwd' }), undefined);
    assert.equal(verdict(is('userPassword', 'x')), undefined);
  });
});
