import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, QueryRunner } from 'typeorm';
import { orUnavailable } from './connection-failure.js';

/** Somewhere to send statements: a transaction, or the pool where one statement says it all. */
export interface Queries {
  /** Rows as node-postgres gives them: bigint and numeric are strings, timestamptz is a Date. */
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * The same for what is asked again and again in the same words: PostgreSQL parses it once a connection and soon plans
   * it once too, whatever the parameters, where that costs no more. Planning takes longer than running what finds little.
   * @param sql one of few texts: each is kept by every connection
   */
  prepared<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface Tx extends Queries {
  /** Runs once the transaction has been committed, never when it is rolled back; a failure of it is the caller's. */
  afterCommit(act: () => Promise<void> | void): void;
}

/**
 * One transaction around the work, READ COMMITTED. Called within another, it joins it: what a request does is then
 * kept or lost as a whole.
 * @throws Unavailable DATABASE_UNAVAILABLE
 */
export type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

async function run<Row>(runner: QueryRunner, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const { records } = (await runner.query(sql, [...parameters], true)) as { records?: Row[] };
  return records ?? [];
}

export function createTransaction(dataSource: DataSource): Transaction {
  const open = new AsyncLocalStorage<Tx>();

  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const outer = open.getStore();
    if (outer) return work(outer);
    const runner = dataSource.createQueryRunner();
    const committed: (() => Promise<void> | void)[] = [];
    const tx: Tx = {
      query: (sql, parameters) => run(runner, sql, parameters),
      prepared: (sql, parameters) => run(runner, sql, parameters),
      afterCommit: (act) => void committed.push(act),
    };
    const result = await orUnavailable(commit(runner, () => open.run(tx, () => work(tx))));
    for (const act of committed) await act();
    return result;
  };
}

async function commit<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  try {
    await runner.connect();
    await runner.startTransaction();
    const result = await work();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // A connection that is gone cannot roll back, and the error to tell is the first one.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
  }
}

/** What TypeORM's driver keeps its connections in: a pool of node-postgres. */
interface Pool<Row> {
  query(statement: { text: string; values: unknown[]; name?: string }): Promise<{ readonly rows: Row[] }>;
}

/** Of PostgreSQL where a migration has changed the columns of what a connection has planned: `SELECT *` and the like. */
const isPlanOutdated = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '0A000' && error.message.startsWith('cached plan');

/**
 * Single statements outside any transaction, straight through the pool: a query runner for each costs about a tenth more
 * processor time. The pool closes a connection on which a statement failed.
 * @throws Unavailable DATABASE_UNAVAILABLE
 */
export function createQueries(dataSource: DataSource): Queries {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `maru_${String(names.size)}`;
    names.set(text, name);
    return name;
  };
  const ask = async <Row extends object>(text: string, parameters: readonly unknown[], name?: string) => {
    const { master } = dataSource.driver as unknown as { readonly master?: Pool<Row> };
    if (!master) throw new Error('the data source is not connected');
    const { rows } = await orUnavailable(master.query({ text, values: [...parameters], ...(name && { name }) }));
    return rows;
  };
  return {
    query: (sql, parameters = []) => ask(sql, parameters),
    prepared: async <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      try {
        return await ask<Row>(sql, parameters, nameOf(sql));
      } catch (error) {
        if (isPlanOutdated(error)) return ask(sql, parameters);
        throw error;
      }
    },
  };
}
