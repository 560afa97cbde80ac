import assert from 'node:assert/strict';
import type { Match, PersonHit } from '../../api/types';
import { why } from './why';

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
    assert.equal(why(hit('name', 'prefix')), null);
    assert.equal(why(hit('name', 'part')), null);
  });
  it('tells the keyboard, initials, the extension and a similar name', () => {
    assert.deepEqual(why(hit('name', 'keyboard')), { kind: 'keyboard', field: 'name', text: '김경수' });
    assert.deepEqual(why(hit('name', 'initials')), { kind: 'initials', field: 'name', text: '김경수' });
    assert.deepEqual(why(hit('extension', 'extension')), { kind: 'extension', field: 'extension', text: '1234' });
    assert.deepEqual(why(hit('name', 'fuzzy')), { kind: 'fuzzy', field: 'name', text: null });
  });
  it('names the field that matched where it is not the name', () => {
    assert.deepEqual(why(hit('department', 'part')), { kind: 'field', field: 'department', text: '재무팀' });
  });
});
