import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair } from 'jose';
import type { SigningKey } from '../../platform/config/index.js';
import { newId } from '../../platform/ids.js';
import { AccessTokens } from './access-tokens.js';

const clock = { at: new Date('2026-09-17T00:00:00Z'), now: () => clock.at };
const person = { userId: newId(), sessionId: newId(), roles: ['employee'], permissions: ['people:read'], version: 3 };

async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid } as SigningKey;
}
const tokens = (...keys: [SigningKey, ...SigningKey[]]) =>
  AccessTokens.create({ keys, accessSeconds: 3_600, refreshSeconds: 604_800 }, clock);
const part = (token: string, at: number) =>
  JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString()) as Record<string, unknown>;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token', () => {
  let first: SigningKey;
  let second: SigningKey;
  before(async () => {
    [first, second] = [await signingKey('a'), await signingKey('b')];
  });
  beforeEach(() => {
    clock.at = new Date('2026-09-17T00:00:00Z');
  });

  it('says who, with which rights, in which session, and names its key', async () => {
    const token = await (await tokens(first)).sign(person);
    assert.deepEqual(part(token, 0), { alg: 'EdDSA', kid: 'a', typ: 'JWT' });
    const { iat, ver, ...claims } = part(token, 1);
    assert.deepEqual(claims, {
      sub: person.userId,
      user_id: person.userId,
      roles: ['employee'],
      permissions: ['people:read'],
      sid: person.sessionId,
      exp: Number(iat) + 3_600,
    });
    assert.equal(ver, 3);
  });
  it('holds for an hour', async () => {
    const both = await tokens(first);
    const token = await both.sign(person);
    clock.at = new Date('2026-09-17T00:59:59Z');
    assert.equal((await both.verify(token)).userId, person.userId);
    clock.at = new Date('2026-09-17T01:00:00Z');
    await assert.rejects(both.verify(token), { code: 'TOKEN_EXPIRED' });
    await assert.rejects((await tokens(first)).verify(token), { code: 'TOKEN_EXPIRED' });
  });
  it('holds on while its key is kept, though another one signs', async () => {
    const token = await (await tokens(first)).sign(person);
    assert.equal((await (await tokens(second, first)).verify(token)).sessionId, person.sessionId);
    await assert.rejects((await tokens(second)).verify(token), { code: 'TOKEN_INVALID' });
  });
  it('is refused when it was altered, is unsigned, or is signed by another key of the same name', async () => {
    const verifier = await tokens(first);
    const [head = '', body = '', signature = ''] = (await verifier.sign(person)).split('.');
    const stranger = await (await tokens({ ...second, kid: 'a' })).sign(person);
    const forged = encoded({ ...part(`${head}.${body}`, 1), roles: ['system_admin'] });
    for (const token of [
      `${head}.${forged}.${signature}`,
      `${encoded({ alg: 'none', kid: 'a' })}.${body}.`,
      `${encoded({ alg: 'HS256', kid: 'a' })}.${body}.${signature}`,
      `${encoded({ alg: 'EdDSA' })}.${body}.${signature}`,
      stranger,
      '',
      'x.y.z',
    ]) {
      await assert.rejects(verifier.verify(token), { code: 'TOKEN_INVALID' });
    }
  });
});
