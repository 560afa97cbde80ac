import assert from 'node:assert/strict';
import { error as contractError } from 'express-openapi-validator';
import { NotFound } from '../platform/errors.js';
import { ContractBroken } from './failures.js';
import { asFailure } from './refusal.js';

interface Fault {
  path: string;
  message: string;
  errorCode: string;
}

function refused(...errors: Fault[]) {
  const error = new contractError.BadRequest({ path: '/x', message: 'bad' });
  Object.assign(error, { errors });
  return asFailure(error);
}

describe('what libraries refuse', () => {
  it('stays what it is where Maru threw it', () => {
    const known = new NotFound('USER_NOT_FOUND');
    assert.equal(asFailure(known), known);
  });

  it('names each field once, by where it stands and with the bound it passed', () => {
    const failure = refused(
      { path: '/query/limit', message: 'must be <= 100', errorCode: 'maximum.openapi.validation' },
      { path: '/body/settings/locale', message: 'must be one of: ko, en', errorCode: 'enum.openapi.validation' },
      { path: '/body/settings/locale', message: 'must be null', errorCode: 'type.openapi.validation' },
      { path: '/params/id', message: 'must match format "uuid"', errorCode: 'format.openapi.validation' },
    );
    assert.ok(failure instanceof ContractBroken);
    assert.equal(failure.status, 400);
    assert.deepEqual(failure.faults.map(({ path, keyword, limit }) => [path, keyword, limit]).sort(), [
      ['body.settings.locale', 'enum', undefined],
      ['path.id', 'format', undefined],
      ['query.limit', 'maximum', 100],
    ]);
  });

  it('asks for the version where only If-Match is missing', () => {
    const missing = { path: '/headers/if-match', message: 'required', errorCode: 'required.openapi.validation' };
    assert.deepEqual([refused(missing)?.status, refused(missing)?.code], [428, 'VERSION_REQUIRED']);
    const bad = { path: '/body/portlets', message: 'required', errorCode: 'required.openapi.validation' };
    assert.equal(refused(missing, bad)?.code, 'VALIDATION_FAILED');
  });

  it('tells a body that is too large, of another type or broken apart', () => {
    const status = (error: object) => asFailure(error)?.status;
    assert.equal(status({ status: 413, type: 'entity.too.large' }), 413);
    assert.equal(status({ status: 415, type: 'encoding.unsupported' }), 415);
    assert.equal(status({ status: 400, type: 'entity.parse.failed' }), 400);
    assert.equal(status(Object.assign(new URIError('bad'), { status: 400 })), 400);
  });

  it('takes nothing else for the client’s doing', () => {
    assert.equal(asFailure(new TypeError('x is undefined')), null);
    assert.equal(asFailure(new contractError.InternalServerError({ path: '/x', message: 'answer' })), null);
    assert.equal(asFailure('text'), null);
    assert.equal(asFailure(undefined), null);
  });
});
