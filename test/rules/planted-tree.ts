import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A working copy in miniature: the workspaces, and of the packages only the names. */
export class PlantedTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'maru-rules-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries({ ...ground, ...files })) this.write(path, text);
    mkdirSync(join(this.folder, 'node_modules/@maru'), { recursive: true });
    symlinkSync('../../backend', join(this.folder, 'node_modules/@maru/backend'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }
}

const json = (content: object) => JSON.stringify(content);
const packageOf = (name: string): [path: string, text: string][] => [
  [`node_modules/${name}/package.json`, json({ name, version: '1.0.0', main: 'index.js' })],
  [`node_modules/${name}/index.js`, 'module.exports = {};'],
];

const packages = { typeorm: '1', bull: '4', ldapjs: '3' };

/** Nothing in it breaks a rule. */
const ground: Readonly<Record<string, string>> = {
  'package.json': json({ name: 'maru', type: 'module', devDependencies: { mocha: '12' } }),
  'tsconfig.json': json({ compilerOptions: { module: 'NodeNext', target: 'ES2023', allowJs: true } }),
  'backend/package.json': json({
    name: '@maru/backend',
    type: 'module',
    exports: { './platform': './src/platform/index.ts', './directory': './src/features/directory/index.ts' },
    dependencies: packages,
  }),
  'ad-sync/package.json': json({ name: '@maru/ad-sync', type: 'module', dependencies: { '@maru/backend': '1' } }),
  ...Object.fromEntries([...Object.keys(packages), 'mocha'].flatMap(packageOf)),
  'backend/src/platform/index.ts': "export { clock } from './clock.js';",
  'backend/src/platform/clock.ts': 'export const clock = 1;',
  'backend/src/http/route.ts': "export { clock as route } from '../platform/clock.js';",
  'backend/src/http/app.ts': "export { route as app } from './route.js';",
  'backend/src/features/directory/index.ts': "export { bind } from './ldap-client.js';",
  'backend/src/features/directory/ldap-client.ts': "export { default as bind } from 'ldapjs';",
  'backend/src/features/board/index.ts': "export { post } from './post.js';",
  'backend/src/features/board/post.ts': 'export const post = 1;',
  'backend/src/features/users/users.service.ts': "export { post } from '../board/index.js';",
  'backend/src/features/users/users.repository.ts': "export { default as orm } from 'typeorm';",
  'backend/src/features/users/users.routes.ts': "export { route } from '../../http/route.js';",
  'backend/src/compose.ts': "export { post } from './features/board/post.js';",
  'ad-sync/src/main.ts': "import '@maru/backend/platform';\nimport '@maru/backend/directory';",
  'frontend/src/main.tsx': 'export const page = 1;',
  'embedded/demo/main.ts': 'export const seeded = 1;',
  'test/parts/samba-ad.ts': 'export const samba = 1;',
  'migrations/index.ts': 'export const migrations = [];',
};
