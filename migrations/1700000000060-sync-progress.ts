import { migration } from './migration.js';

/** Who watches a run is told of each step: api and ad-sync meet in PostgreSQL only. */
export const syncProgress = migration('SyncProgress1700000000060', [
  `CREATE FUNCTION sync_progress() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('sync_progress', json_build_object(
        'runId', NEW.id, 'statusChanged', TG_OP = 'INSERT' OR OLD.status <> NEW.status)::text);
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER sync_progress AFTER INSERT OR UPDATE OF status, progress ON ad_sync_logs
    FOR EACH ROW EXECUTE FUNCTION sync_progress()`,
]);
