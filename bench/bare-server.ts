import cluster from 'node:cluster';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import express from 'express';
import { Pool } from 'pg';
import type { Statement } from './postgres-log.js';

/**
 * The baseline: a bare Express route that sends the given statements to PostgreSQL, all at once as Maru's does, and
 * answers their rows. Processes of its own, as many as the api has. `/0`, `/1` … take the lists in turn.
 */
const [file = '', database = '', processes = '1'] = process.argv.slice(2);

async function fork(): Promise<{ readonly port: number }> {
  const [address] = (await once(cluster.fork(), 'listening')) as [{ port: number }];
  return address;
}

function serve(): void {
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Statement[][];
  const pool = new Pool({ connectionString: database, max: 20 });
  const app = express();
  app.get('/:index', async (request, response) => {
    const list = lists[Number(request.params.index)] ?? [];
    const answers = await Promise.all(list.map(({ sql, parameters }) => pool.query(sql, [...parameters])));
    response.json({ success: true, data: answers.map(({ rows }) => rows as unknown) });
  });
  app.listen(0, '127.0.0.1');
}

if (cluster.isPrimary) {
  const [first] = await Promise.all(Array.from({ length: Number(processes) }, fork));
  console.log(JSON.stringify({ port: first?.port }));
} else serve();
