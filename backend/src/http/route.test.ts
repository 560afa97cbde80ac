import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('./', import.meta.url));
const fixture = `${folder}planted.ts`;

const { config } = ts.readConfigFile(fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url)), (path) =>
  ts.sys.readFile(path),
) as { config: { compilerOptions: object } };
const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, folder);

/** Compiles a route as if it stood beside route.ts. @returns what the compiler says against it */
function complaints(route: string): string[] {
  const source = `import { accepted, ok, route } from './route.js';\nexport const planted = route(${route});\n`;
  const plain = ts.createCompilerHost(options);
  const isPlanted = (path: string) => path === fixture;
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: (path) => isPlanted(path) || plain.fileExists(path),
    readFile: (path) => (isPlanted(path) ? source : plain.readFile(path)),
    getSourceFile: (path, ...rest) =>
      isPlanted(path) ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2023) : plain.getSourceFile(path, ...rest),
  };
  const program = ts.createProgram([fixture], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName === fixture)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const favorites = (changes: Record<string, string | undefined>): string => {
  const parts: Record<string, string | undefined> = {
    operation: `'addFavorite'`,
    permission: `'people:read'`,
    limit: `'write'`,
    handle: `async ({ me, path }) => { await Promise.resolve(me.id + path.userId); return ok({ data: null }); }`,
    ...changes,
  };
  const written = Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${text}`]));
  return `{ ${written.join(', ')} }`;
};

describe('a route', function () {
  this.timeout(120_000);

  it('compiles when it keeps to its operation', () => {
    assert.deepEqual(complaints(favorites({})), []);
  });

  it('does not compile without a permission, even a public one', () => {
    assert.match(complaints(favorites({ permission: undefined })).join(), /'permission' is missing/);
    assert.notDeepEqual(complaints(favorites({ permission: `'people:everything'` })), []);
  });

  it('does not compile without a limit', () => {
    assert.match(complaints(favorites({ limit: undefined })).join(), /'limit' is missing/);
  });

  it('does not compile for an operation, a parameter, a body or a status the contract does not have', () => {
    assert.notDeepEqual(complaints(favorites({ operation: `'likeFavorite'` })), []);
    const handle = (text: string) => complaints(favorites({ handle: text }));
    assert.match(handle(`async ({ path }) => ok({ data: path.id as null })`).join(), /'id' does not exist/);
    assert.notDeepEqual(handle(`async () => ok({ data: 'added' })`), []);
    assert.notDeepEqual(handle(`async () => accepted({ data: null }, '/x')`), []);
  });

  it('does not compile without the version and the address its answer must carry', () => {
    const layout = { operation: `'getPortalLayout'`, permission: `'portal:use'` };
    const answer = `{ data: { version: 0, portlets: [], available: [] } }`;
    assert.deepEqual(complaints(favorites({ ...layout, handle: `async () => ok(${answer}, { etag: 0 })` })), []);
    assert.notDeepEqual(complaints(favorites({ ...layout, handle: `async () => ok(${answer})` })), []);
    const run = { operation: `'startSyncRun'`, handle: `async () => ({ status: 202, body: { data: { runId: '' } } })` };
    assert.notDeepEqual(complaints(favorites(run)), []);
  });

  it('may not take anybody for signed in where it is public', () => {
    const logout = { operation: `'logout'`, permission: `'public'` };
    const handle = `async ({ me }) => { await Promise.resolve(me.id); return ok({ data: null }); }`;
    assert.match(complaints(favorites({ ...logout, handle })).join(), /possibly 'undefined'/);
  });
});
