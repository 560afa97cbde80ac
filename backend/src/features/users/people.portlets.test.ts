import assert from 'node:assert/strict';
import { pathBelow } from './people.portlets.js';

const path = ['한울물산', '경영지원본부', '재무팀'].map((name) => ({ id: name, name }));
const names = (way: readonly { name: string }[]) => way.map(({ name }) => name);

describe('the way to one’s own department', () => {
  it('is whole where the chart begins at the top', () => {
    assert.deepEqual(names(pathBelow(undefined, path)), ['한울물산', '경영지원본부', '재무팀']);
  });
  it('begins below the department the chart begins at', () => {
    assert.deepEqual(names(pathBelow('경영지원본부', path)), ['재무팀']);
    assert.deepEqual(names(pathBelow('재무팀', path)), []);
  });
  it('is not there in a part of the chart that is not one’s own', () => {
    assert.deepEqual(names(pathBelow('영업본부', path)), []);
  });
});
