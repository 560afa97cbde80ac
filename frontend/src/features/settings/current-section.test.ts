import assert from 'node:assert/strict';
import { sectionAt } from './current-section';

const column = [
  { id: 'a', top: 16, left: 0 },
  { id: 'b', top: 500, left: 0 },
  { id: 'c', top: 800, left: 0 },
] as const;
const screen = { most: 300, height: 700 };

describe('the section one has scrolled to', () => {
  it('is the first at the beginning and the last at the end, however short the last is', () => {
    assert.equal(sectionAt(column, { by: 0, ...screen }), 'a');
    assert.equal(sectionAt(column, { by: 300, ...screen }), 'c');
  });
  it('changes with each section in between', () => {
    const seen = Array.from({ length: 301 }, (_, by) => sectionAt(column, { by, ...screen }));
    assert.deepEqual([...new Set(seen)], ['a', 'b', 'c']);
  });
  it('is of the first column where sections lie side by side', () => {
    const beside = [...column, { id: 'd', top: 16, left: 600 } as const];
    assert.equal(sectionAt(beside, { by: 0, ...screen }), 'a');
    assert.equal(sectionAt(beside, { by: 300, ...screen }), 'c');
  });
  it('is the first where there is nothing to scroll', () => {
    assert.equal(sectionAt(column, { by: 0, most: 0, height: 2000 }), 'a');
  });
});
