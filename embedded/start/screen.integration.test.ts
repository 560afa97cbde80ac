import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { root } from './settings.mjs';

/** What is written where nothing can be rewritten, such as a log, by a step of so many milliseconds. */
function written(milliseconds: number): string {
  const step = `import { screen } from './embedded/start/screen.mjs';
await screen.step('Building', () => new Promise((done) => setTimeout(done, ${String(milliseconds)})));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', step], { cwd: root, encoding: 'utf8' }).stdout;
}

describe('the progress of a start, off a terminal', () => {
  it('is a line for each step that has ended', () => {
    assert.match(written(1), /^ {2}✓ Building \(\d\.\d s\)\n$/);
  });

  it('tells of a step that takes long before it has ended', () => {
    assert.match(written(2_300), /^ {2}… Building\n {2}✓ Building \(\d+\.\d s\)\n$/);
  });
});
