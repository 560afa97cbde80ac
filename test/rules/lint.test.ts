import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../..');

/** The project's own rules, less those that need types: a planted file is in no project. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
});

/** The rules that a file of this name and content breaks. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
}

const service = 'backend/src/features/board/planted.service.ts';

describe('the rules of style', function () {
  // The first look loads every rule.
  this.timeout(60_000);

  it('keep TypeORM out of a service, by name and by type', async () => {
    assert.deepEqual(
      await broken(service, "import type { EntityManager } from 'typeorm';\nexport type E = EntityManager;"),
      ['no-restricted-imports'],
    );
    const repository = 'backend/src/features/board/planted.repository.ts';
    assert.deepEqual(await broken(repository, "export { EntitySchema } from 'typeorm';"), []);
  });

  it('keep text people read in the message files', async () => {
    assert.deepEqual(await broken(service, "export const title = '공지';"), ['no-restricted-syntax']);
    assert.deepEqual(await broken(service, 'export const title = (n: number) => `공지 ${n}`;'), [
      'no-restricted-syntax',
    ]);
    assert.deepEqual(await broken('frontend/src/app/Planted.tsx', 'export const Planted = () => <p>공지</p>;'), [
      'no-restricted-syntax',
    ]);
    assert.deepEqual(await broken(service, 'export const titles = { 공지: 1 };'), ['no-restricted-syntax']);
    const migration = 'migrations/1700000000099-planted.ts';
    assert.deepEqual(await broken(migration, "export const role = `INSERT INTO roles (name) VALUES ('관리자')`;"), [
      'no-restricted-syntax',
    ]);
    assert.deepEqual(await broken('backend/src/platform/messages/ko.ts', "export const title = '공지';"), []);
    assert.deepEqual(await broken(service, '// 공지\nexport const syllable = /[가-힣]/;'), []);
  });

  it('have none of it in what a browser gets as it is written', () => {
    const files = readdirSync(join(root, 'frontend'), { recursive: true, encoding: 'utf8' })
      .filter((file) => !/^(node_modules|dist)\//.test(file))
      .filter((file) => /\.(css|html|svg|js|json|webmanifest)$/.test(file));
    assert.ok(files.length >= 5);
    const broken = files.filter((file) =>
      /\p{Script=Hangul}/u.test(readFileSync(join(root, 'frontend', file), 'utf8')),
    );
    assert.deepEqual(broken, []);
  });

  it('know no any, no default export, no enum', async () => {
    assert.deepEqual(await broken(service, 'export const x = (y: any) => String(y);'), [
      '@typescript-eslint/no-explicit-any',
    ]);
    assert.deepEqual(await broken(service, 'export default 1;'), ['no-restricted-syntax']);
    assert.deepEqual(await broken(service, 'export enum Color { Red }'), ['no-restricted-syntax']);
  });

  it('cannot be switched off by a comment', async () => {
    const text = '// eslint-disable-next-line no-restricted-syntax\nexport default 1;';
    assert.ok((await broken(service, text)).includes('no-restricted-syntax'));
    assert.deepEqual(await broken(service, '// @ts-ignore\nexport const x = 1;'), [
      '@typescript-eslint/ban-ts-comment',
    ]);
  });

  it('hold a file to four hundred lines', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `export const x${n} = ${n};`).join('\n');
    assert.deepEqual(await broken(service, lines(400)), []);
    assert.deepEqual(await broken(service, lines(401)), ['max-lines']);
  });

  it('want a file named for what it holds', async () => {
    for (const name of ['utils', 'date-helpers', 'user-manager', 'common', 'boardPost', 'Board']) {
      assert.deepEqual(await broken(`backend/src/features/board/${name}.ts`, 'export {};'), ['maru/file-name'], name);
    }
    for (const name of ['board.service.ts', 'openapi.gen2.ts', 'reset.ts', 'BoardPage.tsx', 'use-page.tsx']) {
      assert.deepEqual(await broken(`frontend/src/features/board/${name}`, 'export {};'), [], name);
    }
  });
});
