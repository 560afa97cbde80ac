import assert from 'node:assert/strict';
import { House } from 'lucide-react';
import type { PersonHit } from '../../api/types';
import { commandsFor, groupsOf, type Command, type Scope } from './entries';

const command = (id: string, area: Command['area'], label: string, words = ''): Command => ({
  ...{ id, area, label, words },
  icon: House,
  run: () => undefined,
});
const commands = [
  command('home', 'pages', '홈', 'home, 처음'),
  command('dark', 'acts', '어두운 테마', 'dark mode'),
  command('out', 'acts', '로그아웃'),
];
const hits = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, name: '김경수' }) as PersonHit);
const recent = { id: 'r', name: '이서연', position: null, department: null, profileImageUrl: null, extension: null };

const shown = (scope: Scope, typed: string, more: Command | null = null, found = hits) =>
  groupsOf({
    ...{ scope, typed, hits: found, commands, more },
    otherReading: null,
    recentPeople: [recent],
    recentSearches: ['ㄱㄱㅅ'],
  }).map(({ title, entries }) => [title, entries.map(({ key }) => key).join()]);

describe('the search box', () => {
  it('has recent people, recent searches, pages and commands before anything is typed', () => {
    assert.deepEqual(shown('all', ''), [
      ['recent', 'r'],
      ['recentSearches', 'search:ㄱㄱㅅ'],
      ['pages', 'home'],
      ['acts', 'dark,out'],
    ]);
  });
  it('has eight people and the commands that fit where something is typed', () => {
    assert.deepEqual(shown('all', '로그'), [
      ['people', 'p0,p1,p2,p3,p4,p5,p6,p7'],
      ['acts', 'out'],
    ]);
  });
  it('has all the people there are, or all the commands, in a scope of their own', () => {
    assert.deepEqual(
      shown('people', '김').map(([title]) => title),
      ['people'],
    );
    assert.equal(shown('people', '김')[0]?.[1]?.split(',').length, 12);
    assert.deepEqual(shown('commands', ''), [
      ['pages', 'home'],
      ['acts', 'dark,out'],
    ]);
  });
  it('has the command that was named before other ways to look for nobody', () => {
    assert.deepEqual(shown('all', '홈', command('chart', 'pages', '조직도'), []), [
      ['pages', 'home'],
      ['people', 'chart'],
    ]);
  });
  it('ends in the way to the list where there are more people than it suggests', () => {
    assert.match(shown('people', '김', command('more', 'pages', '목록'))[0]?.[1] ?? '', /p11,more$/);
  });
});

describe('a command', () => {
  const found = (typed: string, other: string | null = null) => commandsFor(typed, other, commands).map(({ id }) => id);

  it('is found by part of its name, by other words for it, and whatever the case and blanks', () => {
    assert.deepEqual(found('테마'), ['dark']);
    assert.deepEqual(found('HOME'), ['home']);
    assert.deepEqual(found('어두운테'), ['dark']);
    assert.deepEqual(found('없는 것'), []);
  });
  it('is found by a name typed with the keyboard in the wrong mode', () => {
    assert.deepEqual(found('ghka', '홈'), ['home']);
  });
});
