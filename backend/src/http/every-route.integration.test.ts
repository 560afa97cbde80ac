import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../test/harness.js';
import { allOperations } from '../../test/served-operations.js';
import type { Operation } from './route.js';

const id = '0199513c-0000-7000-8000-000000000001';
const stranger = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJraW0ifQ.';

/** What needs no role: it is about oneself. Everything else that wants a token wants a permission too. */
const ownAffairs: readonly Operation[] = [
  'logout',
  'verifyToken',
  'changePassword',
  'listSessions',
  'endSession',
  'endOtherSessions',
  'getMe',
  'updateMe',
  'requestAccess',
];
/** Safe to repeat: what is not there any more has been taken away. */
const neverMissing: readonly Operation[] = ['removeFavorite'];
/** What is looked at before the thing it is about. */
const wellFormed: Partial<Readonly<Record<Operation, unknown>>> = {
  approveSyncRun: { planHash: 'a'.repeat(64) },
  decideSyncConflict: { decision: 'ignore' },
};

describe('every route', function () {
  // Each operation's part of the contract is compiled at its first call.
  this.timeout(60_000);
  let app: Harness;
  let administrator: string;
  let nobody: string;
  before(async () => {
    app = await Harness.start();
    administrator = (await app.person({ roles: ['system_admin', 'employee'] })).token;
    nobody = (await app.person({ roles: [] })).token;
  });
  after(() => app.close());

  const operations = allOperations();
  const guarded = operations.filter(({ takesToken, operation }) => takesToken && !ownAffairs.includes(operation));

  /** Each operation is called alike but for what a test says; what it would need to succeed is left out. */
  const call = (
    { method, path }: (typeof operations)[number],
    token: string | undefined,
    { in: place = id, query = '', body }: { in?: string; query?: string; body?: unknown } = {},
  ): Promise<Reply> =>
    app.request(method.toUpperCase(), path.replace(/:\w+/g, place) + query, {
      token,
      body,
      headers: { 'if-match': '"1"' },
    });
  const said = ({ status, body }: Reply): unknown => [status, body.error?.code];

  it('that is not public asks who it is', async () => {
    for (const facts of operations.filter(({ takesToken }) => takesToken)) {
      if (facts.operation === 'logout' || facts.operation === 'changePassword') continue;
      assert.deepEqual(said(await call(facts, undefined)), [401, 'TOKEN_MISSING'], facts.operation);
      assert.deepEqual(said(await call(facts, stranger)), [401, 'TOKEN_INVALID'], facts.operation);
    }
  });

  it('refuses whoever lacks its permission, before it looks at what was sent', async () => {
    for (const facts of guarded) {
      const reply = await call(facts, nobody, { body: facts.takesBody ? { surprise: true } : undefined });
      assert.deepEqual(said(reply), [403, 'FORBIDDEN'], facts.operation);
      assert.ok(reply.body.error.details.roles.includes('system_admin'), facts.operation);
    }
  });

  it('refuses a parameter and a property that the contract does not know', async () => {
    for (const facts of operations.filter(({ takesToken, operation }) => takesToken && operation !== 'logout')) {
      const asked = await call(facts, administrator, { query: '?surprise=1' });
      assert.deepEqual(said(asked), [400, 'VALIDATION_FAILED'], facts.operation);
      if (!facts.takesBody) continue;
      const sent = await call(facts, administrator, { body: { surprise: true } });
      assert.deepEqual(said(sent), [400, 'VALIDATION_FAILED'], facts.operation);
      const { fields } = sent.body.error.details as { fields: { path: string }[] };
      assert.ok(
        fields.some(({ path }) => path.includes('surprise') || path.startsWith('body')),
        facts.operation,
      );
    }
  });

  it('about one thing takes its id, and does not know what is not there', async () => {
    for (const facts of operations.filter(({ path }) => /:\w*[iI]d\b/.test(path))) {
      const malformed = await call(facts, administrator, { in: 'x' });
      assert.deepEqual(said(malformed), [400, 'VALIDATION_FAILED'], facts.operation);
      if (neverMissing.includes(facts.operation)) continue;
      const body = wellFormed[facts.operation];
      const unknown = await call(facts, administrator, { body });
      assert.equal(unknown.status, 404, facts.operation);
      assert.match(unknown.body.error.code, /^[A-Z_]+_NOT_FOUND$/, facts.operation);
    }
  });

  it('answers with the id of the request', async () => {
    for (const facts of operations) {
      const { headers, body } = await call(facts, undefined);
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/, facts.operation);
      if (body.success === false) assert.equal(body.error.requestId, headers.get('x-request-id'), facts.operation);
    }
  });
});
