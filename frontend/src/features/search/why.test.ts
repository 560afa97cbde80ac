import assert from 'node:assert/strict';
import type { Match, PersonHit } from '../../api/types';
import { isByOtherReading, why } from './why';

const hit = (field: Match['field'], kind: Match['kind']): PersonHit => ({
  id: '1',
  username: 'kskim',
  name: '김경수',
  email: null,
  phone: null,
  extension: '1234',
  position: '대리',
  title: null,
  department: { id: '4', name: '재무팀' },
  profileImageUrl: null,
  isActive: true,
  matched: [{ field, kind, ranges: [] }],
});

describe('the reason of a hit', () => {
  it('is not told where the name itself was typed', () => {
    assert.equal(why(hit('name', 'prefix'), '김', null), null);
    assert.equal(why(hit('name', 'part'), '경수', null), null);
  });
  it('tells the keyboard, initials, the extension and a similar name', () => {
    const of = (field: Match['field'], kind: Match['kind'], typed: string) => why(hit(field, kind), typed, null);
    assert.deepEqual(of('name', 'keyboard', 'rlarudtn'), { kind: 'keyboard', field: 'name', text: '김경수' });
    assert.deepEqual(of('name', 'initials', 'ㄱㄱㅅ'), { kind: 'initials', field: 'name', text: null });
    assert.deepEqual(of('extension', 'extension', '1234'), { kind: 'extension', field: 'extension', text: null });
    assert.deepEqual(of('name', 'fuzzy', '김경쑤'), { kind: 'fuzzy', field: 'name', text: null });
  });
  it('tells initials typed with the keyboard in English as both', () => {
    assert.deepEqual(why(hit('name', 'initials'), 'rrt', 'ㄱㄱㅅ'), {
      kind: 'keyboardInitials',
      field: 'name',
      text: 'ㄱㄱㅅ',
    });
  });
  it('names the field that matched where it is not the name', () => {
    assert.deepEqual(why(hit('department', 'part'), '재무', null), {
      kind: 'field',
      field: 'department',
      text: '재무팀',
    });
  });
  it('tells a name found as it was typed apart from those found by another reading', () => {
    assert.equal(why(hit('name', 'prefix'), 'rrt', 'ㄱㄱㅅ')?.kind, 'literal');
  });
});

describe('the other reading of the keys', () => {
  it('found whoever was found by the keyboard, or by initials that were typed in Latin letters', () => {
    assert.ok(isByOtherReading('rlarudtn', hit('name', 'keyboard')));
    assert.ok(isByOtherReading('rrt', hit('name', 'initials')));
    assert.ok(!isByOtherReading('ㄱㄱㅅ', hit('name', 'initials')));
    assert.ok(!isByOtherReading('kskim', hit('username', 'exact')));
  });
});
