import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import type { OperationFacts } from './contract.js';
import { mustBeKept } from './read-body.js';

type Validator = ReturnType<typeof middleware>;
type Document = Parameters<typeof middleware>[0]['apiSpec'];

/**
 * Checks a request against the contract, and the answer too where `checkAnswers` says so.
 *
 * Each operation has a validator of its own, made when it is first called: one for all would look through every path of
 * the contract for every request, and take a second to start.
 */
export function validate(facts: OperationFacts, checkAnswers: boolean): RequestHandler {
  let steps: Validator | undefined;
  return (request, response, next) => {
    mustBeKept(request.query, 'query');
    steps ??= middleware({
      apiSpec: facts.slice() as unknown as Exclude<Document, string>,
      validateApiSpec: false,
      validateSecurity: false,
      fileUploader: false,
      validateRequests: { allErrors: true },
      validateResponses: checkAnswers && { allErrors: true },
    });
    const [...rest] = steps;
    const step = (error?: unknown): void => {
      const current = error === undefined ? rest.shift() : undefined;
      if (current) void current(request, response, step);
      else next(error);
    };
    step();
  };
}
