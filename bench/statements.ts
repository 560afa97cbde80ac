import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { BenchInstallation } from './installation.js';

/** A statement with its parameters as texts, as PostgreSQL was sent it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

const record = /^\S+ \S+ \S+ \[\d+\] (LOG|DETAIL): {2}(.*)$/;
const execute = /^execute [^:]*: ([\s\S]*)$/;
const parameter = /\$\d+ = (NULL|'(?:[^']|'')*')/g;

/** Lines of PostgreSQL's log, each record with its continuation. */
function records(text: string): { kind: string; text: string }[] {
  const found: { kind: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [, kind, said] = record.exec(line) ?? [];
    if (kind !== undefined && said !== undefined) found.push({ kind, text: said });
    else if (line.startsWith('\t')) {
      const last = found.pop();
      if (last) found.push({ ...last, text: `${last.text}\n${line.slice(1)}` });
    }
  }
  return found;
}

/** The statements with parameters that PostgreSQL's log tells of, in order. */
export function statementsOf(log: string): Statement[] {
  const found: Statement[] = [];
  for (const { kind, text } of records(log)) {
    const sql = kind === 'LOG' ? execute.exec(text)?.[1] : undefined;
    if (sql !== undefined) found.push({ sql, parameters: [] });
    const last = found.at(-1);
    if (kind !== 'DETAIL' || !last || !/^parameters: /i.test(text)) continue;
    const parameters = [...text.matchAll(parameter)].map(([, value = 'NULL']) =>
      value === 'NULL' ? null : value.slice(1, -1).replaceAll("''", "'"),
    );
    found[found.length - 1] = { ...last, parameters };
  }
  return found;
}

/**
 * What the api asks PostgreSQL while `act` runs, read from the server's own log, so that the bare route does the very
 * same without sharing code with Maru.
 */
export async function capture(maru: BenchInstallation, act: () => Promise<void>): Promise<Statement[]> {
  const client = new Client({ connectionString: maru.postgres.adminUrl });
  await client.connect();
  const set = async (value: string) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await client.query('SELECT pg_reload_conf()');
    await pause(300);
  };
  try {
    await set('all');
    const before = readFileSync(maru.postgresLog, 'utf8').length;
    await act();
    await pause(200);
    const log = readFileSync(maru.postgresLog, 'utf8').slice(before);
    await set('none');
    // The worker looks at its table meanwhile; that is none of the request's work.
    return statementsOf(log).filter(({ sql }) => !/\boutbox\b|pg_try_advisory|ad_sync_/.test(sql));
  } finally {
    await client.end();
  }
}
