import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const english = join(root, 'backend/src/platform/messages/en.ts');

/** What the compiler says of the English texts when they read like this. */
function complaints(text: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
    // The texts need nothing of the language's library, which takes seconds to read.
    noLib: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === english ? ts.createSourceFile(name, text, version) : read(name, version);
  const program = ts.createProgram([english], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(english))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the texts of the server', () => {
  const text = readFileSync(english, 'utf8');

  it('compile as they are', () => {
    assert.deepEqual(complaints(text), []);
  });

  it('do not compile while one is missing in English', () => {
    const lacking = text.replace(/^ +LOGIN_FAILED:.*\n/m, '');
    assert.notEqual(lacking, text);
    assert.match(complaints(lacking).join('\n'), /LOGIN_FAILED.*missing|missing.*LOGIN_FAILED/s);
  });

  it('do not compile while English has one that Korean lacks', () => {
    const added = text.replace(/^( +)(LOGIN_FAILED:)/m, "$1NOBODY_SAYS_THIS: 'Hello.',\n$1$2");
    assert.match(complaints(added).join('\n'), /NOBODY_SAYS_THIS/);
  });
});
