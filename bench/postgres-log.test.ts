import assert from 'node:assert/strict';
import { statementsOf } from './postgres-log.js';

const log = [
  '2026-09-17 01:00:00.000 UTC [42] LOG:  execute <unnamed>: SELECT id,',
  '\t name FROM users WHERE id = $1 AND name = $2',
  "2026-09-17 01:00:00.000 UTC [42] DETAIL:  Parameters: $1 = 'a''b, c', $2 = NULL",
  '2026-09-17 01:00:00.000 UTC [42] LOG:  statement: BEGIN',
  '2026-09-17 01:00:00.000 UTC [42] LOG:  execute <unnamed>: SELECT 1',
].join('\n');

describe("PostgreSQL's log", () => {
  it('tells each statement with its parameters', () => {
    assert.deepEqual(statementsOf(log), [
      { sql: 'SELECT id,\n name FROM users WHERE id = $1 AND name = $2', parameters: ["a'b, c", null] },
      { sql: 'SELECT 1', parameters: [] },
    ]);
  });
});
