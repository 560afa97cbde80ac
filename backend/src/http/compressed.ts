import compression from 'compression';
import type { RequestHandler } from 'express';

/** Compresses answers for whoever asks for it; who does not is spared what it costs. */
export function compressed(): RequestHandler {
  const compress = compression();
  return (request, response, next) => {
    if (request.headers['accept-encoding'] === undefined) next();
    else compress(request, response, next);
  };
}
