import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Router, type Request } from 'express';
import expressStaticGzip from 'express-static-gzip';

/** Addresses that are not pages of the frontend. */
const elsewhere = /^\/(api|health|metrics|socket\.io)(\/|$)/;
const isAsset = /^\/assets\/|\/[^/]+\.[a-z0-9]{2,11}$/i;
const YEAR = 31_536_000;

/**
 * The built frontend, where no gateway stands in front. Assets are named by their content, so they never change; every
 * other page is the same document, which is asked for anew each time.
 */
export function frontend(folder: string): Router {
  const router = Router();
  const files = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      cacheControl: false,
      index: false,
      setHeaders: (response: ServerResponse, path: string) => {
        const isHashed = path.startsWith(join(folder, 'assets'));
        response.setHeader('cache-control', isHashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      },
    },
  });
  router.use((request, response, next) => {
    if (isPage(request)) request.url = '/index.html';
    if (elsewhere.test(request.path)) next();
    else files(request, response, next);
  });
  return router;
}

const isPage = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !elsewhere.test(request.path) &&
  !isAsset.test(request.path) &&
  request.accepts(['html', 'json']) === 'html';
