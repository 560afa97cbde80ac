import { Router, type Response } from 'express';
import type { Readiness } from '../platform/health.js';

/** Beside the contract's base and without envelope: what asks here is no client. */
export function health(readiness: Readiness): Router {
  const router = Router();
  router.get('/live', (_request, response: Response) => void response.json({ status: 'ok' }));
  router.get('/ready', async (_request, response: Response) => {
    const answer = await readiness.ask();
    response.status(answer.status === 'down' ? 503 : 200).json(answer);
  });
  return router;
}
