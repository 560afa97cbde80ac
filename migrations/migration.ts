import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One change of the schema. `name` ends in the 13 digits TypeORM orders by; `up` is SQL, statement by statement.
 * There is no way down: a change is taken back by another one (expand, then contract).
 */
export function migration(name: string, statements: readonly string[]): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;

    async up(queryRunner: QueryRunner): Promise<void> {
      for (const statement of statements) await queryRunner.query(statement);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('Migrations only go forward.'));
    }
  };
}
