import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashOf, isBuilt, root } from './stamp.mjs';

describe('the stamp of a build', () => {
  let folder: string;
  let source: string;

  beforeEach(() => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    folder = mkdtempSync(join(root, '.cache/stamp-'));
    source = relative(root, folder);
    writeFileSync(join(folder, 'a.ts'), 'a');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('changes with what a source says, how it is called, and whether it is there', () => {
    const hashes = [hashOf([source])];
    writeFileSync(join(folder, 'a.ts'), 'b');
    hashes.push(hashOf([source]));
    writeFileSync(join(folder, 'b.ts'), '');
    hashes.push(hashOf([source]));
    rmSync(join(folder, 'a.ts'));
    hashes.push(hashOf([source]));
    assert.equal(new Set(hashes).size, 4);
  });

  it('does not change with tests, results and packages', () => {
    const before = hashOf([source]);
    for (const name of ['a.test.ts', 'dist', 'node_modules']) {
      if (name.endsWith('.ts')) writeFileSync(join(folder, name), 'x');
      else mkdirSync(join(folder, name));
    }
    writeFileSync(join(folder, 'dist/a.js'), 'x');
    assert.equal(hashOf([source]), before);
  });

  it('counts for nothing where a result is missing', () => {
    assert.ok(!isBuilt('server', [source], [`${source}/dist/missing.js`]));
  });
});
