import assert from 'node:assert/strict';
import { readContract } from './contract.js';

const { document, operations } = readContract();
type Node = Readonly<Record<string, unknown>>;

/** Every schema of the contract, with where it stands. */
function* schemas(node: unknown, path = ''): Generator<[string, Node]> {
  if (Array.isArray(node)) for (const [index, part] of node.entries()) yield* schemas(part, `${path}/${index}`);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && !path.includes('securitySchemes')) yield [path, node];
    for (const [name, part] of Object.entries(node)) yield* schemas(part, `${path}/${name}`);
  }
}
const isOf = (schema: Node, type: string) =>
  schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));

describe('the contract', () => {
  it('bounds every string, array and number', () => {
    for (const [path, schema] of schemas(document)) {
      if (isOf(schema, 'string') && !schema.enum && !schema.const) assert.ok('maxLength' in schema, path);
      if (isOf(schema, 'array')) assert.ok('maxItems' in schema, path);
      if (isOf(schema, 'integer') || isOf(schema, 'number'))
        assert.ok('minimum' in schema && 'maximum' in schema, path);
    }
  });

  it('names each operation once, under the feature whose prefix its path has', () => {
    const tags = (document.tags as { name: string }[]).map(({ name }) => name);
    for (const { path, feature, operation } of operations.values()) {
      assert.ok(tags.includes(feature), operation);
      assert.ok(path.startsWith(`/${feature}`), `${operation}: ${path}`);
    }
  });

  it('takes an Idempotency-Key where a POST creates or acts, and nowhere under /auth', () => {
    for (const { method, path, operation, takesIdempotencyKey } of operations.values()) {
      const isTrial = operation === 'testSyncConfig' || operation === 'previewSyncMapping';
      const acts = method === 'post' && !path.startsWith('/auth/') && !isTrial;
      assert.equal(takesIdempotencyKey, acts, operation);
    }
  });

  it('says of each operation that wants a token that it may be missing', () => {
    for (const { operation, takesToken, slice } of operations.values()) {
      const said = Object.values(slice().paths as Record<string, Record<string, Node>>)[0] ?? {};
      const answers = Object.entries(said).find(([method]) => method !== 'parameters' && method !== 'head')?.[1];
      const statuses = Object.keys(answers?.responses ?? {});
      assert.ok(statuses.includes('500') && statuses.includes('429'), operation);
      if (takesToken && operation !== 'logout') assert.ok(statuses.includes('401'), operation);
    }
  });
});
