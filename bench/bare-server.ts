import { readFileSync } from 'node:fs';
import express from 'express';
import { Pool } from 'pg';
import type { Statement } from './postgres-log.js';

/**
 * The baseline: a bare Express route that sends the given statements to PostgreSQL, all at once as Maru's does, and
 * answers their rows. A process of its own, like the api. `/0`, `/1` … take the lists in turn.
 */
const [file = '', database = ''] = process.argv.slice(2);
const lists = JSON.parse(readFileSync(file, 'utf8')) as Statement[][];
const pool = new Pool({ connectionString: database, max: 20 });
const app = express();

app.get('/:index', async (request, response) => {
  const list = lists[Number(request.params.index)] ?? [];
  const answers = await Promise.all(list.map(({ sql, parameters }) => pool.query(sql, [...parameters])));
  response.json({ success: true, data: answers.map(({ rows }) => rows as unknown) });
});

const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined }));
});
