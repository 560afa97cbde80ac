import { Router, static as serveStatic, type Response } from 'express';
import absolutePath from 'swagger-ui-dist/absolute-path.js';
import type { Contract } from './contract.js';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Maru API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

// A file of its own: the page may hold no script.
const start = `SwaggerUIBundle({ url: '/api/docs/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

/** Swagger UI over the contract, at /api/docs. */
export function apiDocs({ document }: Contract): Router {
  const router = Router();
  router.get('/', (_request, response: Response) => void response.type('html').send(page));
  router.get('/start.js', (_request, response: Response) => void response.type('js').send(start));
  router.get('/openapi.json', (_request, response: Response) => void response.json(document));
  router.use(serveStatic(absolutePath(), { index: false, maxAge: '1h' }));
  return router;
}
