// Writes the types of openapi.yaml for the server and for the browser. With --check it writes nothing and fails where
// a file differs from what would be written.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const root = new URL('../', import.meta.url);
const targets = ['backend/src/http/openapi.gen.ts', 'frontend/src/api/openapi.gen.ts'];

const types = astToString(
  await openapiTypescript(new URL('openapi.yaml', root), { defaultNonNullable: false, immutable: true }),
);
const head = '// Generated out of openapi.yaml by "npm run generate"; changes belong there.\n';
// As an editor that formats what it saves would leave it.
const text = await format(head + types, {
  ...(await resolveConfig(new URL('openapi.gen.ts', root))),
  parser: 'typescript',
});

const isCheck = process.argv.includes('--check');
for (const target of targets) {
  const file = new URL(target, root);
  if (!isCheck) {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${target} differs from openapi.yaml: run "npm run generate" and commit what it writes`);
    process.exitCode = 1;
  }
}
