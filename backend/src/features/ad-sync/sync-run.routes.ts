import { accepted, download, ok, route } from '../../http/route.js';
import type { Clock } from '../../platform/clock.js';
import { paged } from '../../platform/page.js';
import { changesCsv, problemsCsv } from './sync-csv.js';
import type { SyncRunService } from './sync-run.service.js';
import { toldStatus } from './sync-status.js';
import { toldImpact } from './impact-wording.js';
import { problemCodes, toldChange, toldProblem, toldRun } from './sync-wording.js';

/** Problems a run keeps at most: a download has all of them. */
const ALL_PROBLEMS = { page: 1, limit: 5_000 };

const administrators = { permission: 'directory:administer' } as const;

export const syncRunRoutes = (runs: SyncRunService, clock: Clock, timeZone: string) => [
  route({
    operation: 'startSyncRun',
    ...administrators,
    limit: 'heavy',
    handle: async ({ me, query: { directory, mode = 'full', dryRun = false } }) => {
      const runId = await runs.ask(me, { directory, mode, dryRun });
      return accepted({ data: { runId } }, `/ad-sync/runs/${runId}`);
    },
  }),
  route({
    operation: 'listSyncRuns',
    ...administrators,
    limit: 'read',
    handle: async ({ query: { directory: directoryId, status, mode, since: from, page = 1, limit = 20 }, locale }) => {
      const since = from === undefined ? undefined : new Date(from);
      const { rows, total, statuses } = await runs.list({ directoryId, status, mode, since, page, limit });
      const told = rows.map((run) => toldRun(run, locale));
      return ok({ ...paged({ rows: told, total }, { page, limit }), meta: { statuses } });
    },
  }),
  route({
    operation: 'getSyncStatus',
    ...administrators,
    limit: 'read',
    handle: async ({ query, locale }) => {
      const directories = await runs.directories(query.directory);
      return ok({ data: directories.map((facts) => toldStatus(facts, locale, clock.now(), timeZone)) });
    },
  }),
  route({
    operation: 'getSyncRun',
    ...administrators,
    limit: 'read',
    handle: async ({ path, locale }) => ok({ data: toldRun(await runs.get(path.id), locale) }),
  }),
  route({
    operation: 'listSyncChanges',
    ...administrators,
    limit: 'read',
    handle: async ({ path, query: { kind, q, impact: isAffected = false, page = 1, limit = 20 }, locale, client }) => {
      const which = { runId: path.id, kind, q, isAffected };
      if (client.prefersCsv) {
        const all = worded(await runs.allChanges(which), (change) => toldChange(change, locale));
        return download(changesCsv(all), `run-${path.id}-changes.csv`);
      }
      const { rows, total } = await runs.changes(which, { page, limit });
      return ok(
        paged({ rows: rows.map((change) => toldChange(change, locale, change.waiting)), total }, { page, limit }),
      );
    },
  }),
  route({
    operation: 'listSyncErrors',
    ...administrators,
    limit: 'read',
    handle: async ({ path, query: { q: sought, page = 1, limit = 20 }, locale, client }) => {
      const q = sought === '' ? undefined : sought;
      const which = { runId: path.id, q, codes: q === undefined ? [] : problemCodes(q, locale) };
      const { rows, total } = await runs.problems(which, client.prefersCsv ? ALL_PROBLEMS : { page, limit });
      const told = rows.map((problem) => toldProblem(problem, locale));
      if (client.prefersCsv)
        return download(problemsCsv(worded(told, (problem) => problem)), `run-${path.id}-errors.csv`);
      return ok(paged({ rows: told, total }, { page, limit }));
    },
  }),
  route({
    operation: 'getSyncImpact',
    ...administrators,
    limit: 'read',
    handle: async ({ path, locale }) => ok({ data: toldImpact(await runs.impact(path.id), locale) }),
  }),
  route({
    operation: 'approveSyncRun',
    ...administrators,
    limit: 'heavy',
    handle: async ({ me, path, body, locale }) => {
      const run = await runs.approve(me, path.id, body);
      return accepted({ data: toldRun(run, locale) }, `/ad-sync/runs/${run.id}`);
    },
  }),
  route({
    operation: 'discardSyncRun',
    ...administrators,
    limit: 'write',
    handle: async ({ path, locale }) => ok({ data: toldRun(await runs.discard(path.id), locale) }),
  }),
  route({
    operation: 'cancelSyncRun',
    ...administrators,
    limit: 'write',
    handle: async ({ path, locale }) => ok({ data: toldRun(await runs.cancel(path.id), locale) }),
  }),
];

async function* worded<From, To>(
  rows: AsyncIterable<From> | Iterable<From>,
  tell: (row: From) => To,
): AsyncGenerator<To, void, void> {
  for await (const row of rows) yield tell(row);
}
