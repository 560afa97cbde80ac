import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { BASE, readContract } from './contract.js';
import { inTurn } from './step.js';
import { validate } from './validate.js';

const operations = [...readContract().operations.values()];
const onlyHeaders = (operation: string) => operations.find((of) => of.operation === operation)?.onlyHeaders;
const spared = operations.filter((facts) => facts.onlyHeaders !== undefined);

/** Answers 204 to what passes the contract. @param checksAll whether everything is asked of the validator */
async function asked(checksAll: boolean, query = ''): Promise<number[]> {
  const router = Router();
  for (const facts of spared)
    router[facts.method](
      facts.path,
      inTurn(validate(facts, checksAll), (_request, response) => response.status(204).end()),
    );
  const app = express().use(BASE, router);
  app.use(((_error, _request, response, _next) => response.status(400).end()) as express.ErrorRequestHandler);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const statuses: number[] = [];
  for (const { method, path } of spared)
    statuses.push((await fetch(`http://127.0.0.1:${port}${BASE}${path}${query}`, { method })).status);
  server.close();
  return statuses;
}

describe('a request in which there is nothing to check', () => {
  it('passes unasked where the validator would let it pass', async () => {
    assert.deepEqual(await asked(false), await asked(true));
  });

  it('is another one with a query', async () => {
    assert.deepEqual(new Set(await asked(false, '?unknown=1')), new Set([400]));
  });

  it('is another one with a header its operation knows', () => {
    assert.deepEqual(onlyHeaders('getPortalLayout'), []);
    assert.deepEqual(onlyHeaders('readAllNotifications'), ['idempotency-key']);
  });

  it('is none where the operation has a body, an id in its path, a parameter it must have or a default', () => {
    for (const operation of ['login', 'getUser', 'searchEmployees', 'listUsers', 'savePortalLayout'])
      assert.equal(onlyHeaders(operation), undefined, operation);
  });
});
