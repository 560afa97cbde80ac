import assert from 'node:assert/strict';
import { matched } from './matched.js';
import type { PersonFields } from './people-document.js';
import { peopleText } from './people-text.js';

const kim: PersonFields = {
  name: '김경수',
  latinName: 'Kyungsoo Kim',
  username: 'kskim',
  email: 'kskim@hanul.example',
  employeeNumber: '100234',
  phone: '02-555-1234',
  extension: '1234',
  mobile: '010-2222-3333',
  department: '재무팀',
  position: '대리',
  title: null,
  location: '서울 본사',
};
const why = (q: string) => {
  const [first] = matched(peopleText(q), kim);
  return first && [first.field, first.kind, ...first.ranges];
};

describe('why somebody was found', () => {
  const cases: [string, ReturnType<typeof why>][] = [
    ['김경수', ['name', 'exact', [0, 3]]],
    ['김경', ['name', 'prefix', [0, 2]]],
    ['김겨', ['name', 'prefix', [0, 2]]],
    ['김ㄱ', ['name', 'prefix', [0, 2]]],
    ['경수', ['name', 'part', [1, 3]]],
    ['ㄱㄱㅅ', ['name', 'initials', [0, 3]]],
    ['ㄱㅅ', ['name', 'initials', [1, 3]]],
    ['rlarudtn', ['name', 'keyboard', [0, 3]]],
    ['rudtn', ['name', 'keyboard', [1, 3]]],
    ['kskim', ['username', 'exact', [0, 5]]],
    ['ㅏ나ㅑㅡ', ['username', 'keyboard', [0, 5]]],
    ['ㅏㄴㅑㅡ', ['username', 'fuzzy']],
    ['1234', ['extension', 'extension', [0, 4]]],
    ['5551234', ['phone', 'part', [3, 11]]],
    ['02-555-1234', ['phone', 'exact', [0, 11]]],
    ['100234', ['employeeNumber', 'exact', [0, 6]]],
    ['김겅수', ['name', 'fuzzy']],
    ['재무팀', ['department', 'exact', [0, 3]]],
    ['서울', ['location', 'prefix', [0, 2]]],
    ['kskim@hanul.example', ['email', 'exact', [0, 19]]],
    ['kyungsoo', ['latinName', 'prefix', [0, 8]]],
  ];
  for (const [q, reason] of cases) {
    it(`is told for ${q}`, () => {
      assert.deepEqual(why(q), reason);
    });
  }
  it('is told for each word', () => {
    assert.deepEqual(matched(peopleText('재무 김'), kim), [
      { field: 'name', kind: 'prefix', ranges: [[0, 1]] },
      { field: 'department', kind: 'prefix', ranges: [[0, 2]] },
    ]);
    assert.deepEqual(matched(peopleText('kim kyungsoo'), kim)[0], {
      field: 'latinName',
      kind: 'prefix',
      ranges: [
        [9, 12],
        [0, 8],
      ],
    });
  });
  it('marks the whole syllable that was begun', () => {
    assert.deepEqual(matched(peopleText('경ㅅ'), kim)[0]?.ranges, [[1, 3]]);
  });
  it('is nothing where nothing is alike', () => {
    assert.deepEqual(matched(peopleText('박하늘'), kim), []);
  });
});
