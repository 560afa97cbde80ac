import assert from 'node:assert/strict';
import type { Department } from '../../api/types';
import { TOP } from './people-query';
import { treeRows } from './tree-rows';

const department = (id: string, childCount = 0): Department => ({
  ...{ id, name: id, parentId: null, memberCount: 8, manager: null },
  childCount,
});
const company = { name: 'Hanul', count: 20, roots: [department('sales', 2), department('finance')] };
const below = new Map([['sales', [department('home'), department('abroad', 1)]]]);
const shown = (open: readonly string[]) =>
  treeRows(company, below, (id) => open.includes(id)).map(({ id, depth }) => `${depth} ${id}`);

describe('the tree of departments', () => {
  it('begins with the organisation and its total', () => {
    assert.deepEqual(
      treeRows(company, below, () => false),
      [{ id: TOP, name: 'Hanul', count: 20, depth: 0, hasBranches: true, isOpen: false }],
    );
  });
  it('has the lines of open branches only', () => {
    assert.deepEqual(shown([TOP]), ['0 top', '1 sales', '1 finance']);
    assert.deepEqual(shown([TOP, 'sales']), ['0 top', '1 sales', '2 home', '2 abroad', '1 finance']);
    assert.deepEqual(shown(['sales']), ['0 top']);
  });
  it('waits for a branch that is not read yet', () => {
    assert.deepEqual(shown([TOP, 'sales', 'abroad']), ['0 top', '1 sales', '2 home', '2 abroad', '1 finance']);
  });
});
