import type { Request } from 'express';
import { middleware } from 'express-openapi-validator';
import type { OperationFacts } from './contract.js';
import { mustBeKept } from './read-body.js';
import { asStep, type Step } from './step.js';

type Document = Parameters<typeof middleware>[0]['apiSpec'];

/**
 * Checks a request against the contract, and the answer too where `checkAnswers` says so.
 *
 * Each operation has a validator of its own, made when it is first called: one for all would look through every path of
 * the contract for every request, and take a second to start. It takes as long as all other steps together, so it is not
 * asked about a request in which there is nothing that the contract speaks of.
 */
export function validate(facts: OperationFacts, checkAnswers: boolean): Step {
  let check: Step | undefined;
  return (request, response, late) => {
    if (!checkAnswers && isPlain(request, facts)) return undefined;
    mustBeKept(request.query, 'query');
    mustBeKept(request.body, 'body');
    check ??= makeCheck(facts, checkAnswers);
    return check(request, response, late);
  };
}

/** Whether nothing in the request could break the contract. */
const isPlain = ({ url, headers }: Request, { onlyHeaders }: OperationFacts): boolean =>
  onlyHeaders?.every((name) => headers[name] === undefined) === true && !url.includes('?');

function makeCheck(facts: OperationFacts, checkAnswers: boolean): Step {
  const middlewares = middleware({
    apiSpec: facts.slice() as unknown as Exclude<Document, string>,
    validateApiSpec: false,
    validateSecurity: false,
    fileUploader: false,
    validateRequests: { allErrors: true },
    validateResponses: checkAnswers && { allErrors: true },
  });
  const steps = middlewares.map(asStep);
  return async (request, response, late) => {
    for (const step of steps) await step(request, response, late);
  };
}
