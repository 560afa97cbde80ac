import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { statementsOf, type Statement } from '../bench/postgres-log.js';
import { home } from './database.js';

/** Milliseconds: PostgreSQL reads its settings anew, and its log is written. */
const SETTLE = 300;

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What one statement took out of tables, whatever came of it. */
export interface Read {
  readonly sql: string;
  readonly rows: number;
  /** Rows it answered. */
  readonly answered: number;
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Listens to what is asked of PostgreSQL, by its own log, and finds out what it costs in rows. */
export class Reads {
  private constructor(
    private readonly admin: pg.Client,
    private readonly log: string,
  ) {}

  static async open(): Promise<Reads> {
    const { migrationDatabaseUrl } = JSON.parse(readFileSync(join(home(), 'connection.json'), 'utf8')) as {
      migrationDatabaseUrl: string;
    };
    const { postgresPassword } = JSON.parse(readFileSync(join(home(), 'secrets.json'), 'utf8')) as {
      postgresPassword: string;
    };
    const url = new URL(migrationDatabaseUrl);
    [url.username, url.password] = ['postgres', postgresPassword];
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    const reads = new Reads(admin, join(home(), 'logs', 'postgres.log'));
    await reads.say('all');
    return reads;
  }

  private async say(what: 'all' | 'none'): Promise<void> {
    await this.admin.query(`ALTER SYSTEM SET log_statement = '${what}'`);
    await this.admin.query('SELECT pg_reload_conf()');
    await pause(SETTLE);
  }

  /** PostgreSQL's processes that work for the api: a run of the synchronisation reads everything, and is no page. */
  private async ofApi(): Promise<readonly number[]> {
    const { rows } = await this.admin.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'maru-api'`,
    );
    return rows.map(({ pid }) => pid);
  }

  /** What the api read while `act` ran, each statement with its rows. */
  async during(act: () => Promise<unknown>): Promise<readonly Read[]> {
    const before = readFileSync(this.log).length;
    const early = await this.ofApi();
    await act();
    const api = new Set([...early, ...(await this.ofApi())]);
    await pause(SETTLE);
    const said = readFileSync(this.log).subarray(before).toString('utf8');
    const asked = statementsOf(said, (pid) => api.has(pid)).filter(
      ({ sql }) => /^\s*(SELECT|WITH)\b/i.test(sql) && !/FOR UPDATE|outbox/.test(sql),
    );
    const reads: Read[] = [];
    for (const statement of asked) reads.push(await this.explain(statement));
    return reads;
  }

  /** Runs it once more, as planned for its own parameters, and takes back what it may have changed. */
  private async explain({ sql, parameters }: Statement): Promise<Read> {
    await this.admin.query('BEGIN');
    try {
      const { rows } = await this.admin.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, FORMAT JSON) ${sql}`,
        [...parameters],
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      if (!plan) throw new Error(`no plan of ${sql}`);
      const taken = nodesOf(plan)
        .filter((node) => node['Relation Name'] !== undefined)
        .map(
          (node) =>
            node['Actual Loops'] *
            (node['Actual Rows'] +
              (node['Rows Removed by Filter'] ?? 0) +
              (node['Rows Removed by Index Recheck'] ?? 0)),
        );
      return { sql, rows: Math.round(taken.reduce((sum, one) => sum + one, 0)), answered: plan['Actual Rows'] };
    } finally {
      await this.admin.query('ROLLBACK');
    }
  }

  async close(): Promise<void> {
    await this.say('none');
    await this.admin.end();
  }
}
