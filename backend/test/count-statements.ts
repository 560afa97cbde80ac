import type { DataSource } from '../src/platform/data-source.js';

/** What the work sends to PostgreSQL of a kind; a worker may be at work on the same connections. */
export async function statementsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
  about: RegExp,
): Promise<string[]> {
  const sent: string[] = [];
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
    runner.query = ((sql: string, ...rest: unknown[]) => {
      if (about.test(sql)) sent.push(sql);
      return query(sql, ...rest);
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    dataSource.createQueryRunner = create;
  }
  return sent;
}
