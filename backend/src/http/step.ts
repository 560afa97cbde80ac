import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * Something a request passes on its way; it may take time, and what it throws becomes the answer.
 * @param late takes what goes wrong after the step was passed
 */
export type Step = (request: Request, response: Response, late: NextFunction) => unknown;

/** One after the other, in one handler: Express asks every handler of its own at a price. */
export const inTurn =
  (...steps: readonly Step[]): RequestHandler =>
  async (request, response, next) => {
    for (const step of steps) {
      const pending = step(request, response, next);
      if (pending instanceof Promise) await pending;
    }
  };

/** A middleware as a step. */
export const asStep =
  (middleware: RequestHandler): Step =>
  (request, response, late) =>
    new Promise<void>((resolve, reject) => {
      let isPassed = false;
      const next = (error?: unknown) => {
        if (isPassed) late(error);
        else if (error === undefined || error === null) resolve();
        else reject(error instanceof Error ? error : new Error('refused', { cause: error }));
        isPassed = true;
      };
      const pending: unknown = middleware(request, response, next);
      if (pending instanceof Promise) pending.catch(reject);
    });
