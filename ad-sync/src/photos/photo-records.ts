import type { Problem } from '@maru/backend/directory';
import type { FileStore } from '@maru/backend/platform';
import { addEvents } from '../apply/events.js';
import type { Session } from '../database/session.js';
import { MOST_PROBLEMS } from '../run/conclude.js';
import type { Cursor } from '../run/reach.js';
import type { RunRow } from '../run/run-row.js';
import type { FoundPhoto } from './read-photos.js';
import type { PhotoState } from './which-photos.js';

interface Known {
  readonly id: string;
  readonly objectGuid: string;
  readonly key: string | null;
}

/** Which photo each person of a directory has, and how far photos have been taken over. */
export class PhotoRecords {
  constructor(
    private readonly session: Session,
    private readonly directoryId: string,
  ) {}

  async state(runId: string): Promise<PhotoState> {
    const [row] = await this.session.query<PhotoState>(
      `SELECT c.photo_cursor AS cursor, coalesce((l.counts->>'create')::int, 0) + coalesce((l.counts->>'enable')::int, 0)
         + coalesce((l.counts->>'reappear')::int, 0) AS "cameIn"
       FROM ad_sync_config c JOIN ad_sync_logs l ON l.id = $2 WHERE c.id = $1`,
      [this.directoryId, runId],
    );
    return row ?? { cursor: null, cameIn: 0 };
  }

  /** Stores and assigns what differs from what people have; the same photo is written nowhere. */
  async take(run: RunRow, page: readonly FoundPhoto[], files: FileStore, now: Date): Promise<void> {
    const known = await this.session.query<Known>(
      `SELECT id, object_guid AS "objectGuid", profile_image_url AS key FROM users
       WHERE directory_id = $1 AND object_guid = ANY($2::uuid[])`,
      [this.directoryId, page.map(({ objectGuid }) => objectGuid)],
    );
    const people = new Map(known.map((person) => [person.objectGuid, person]));
    const changed = page.flatMap(({ objectGuid, photo }) => {
      const person = people.get(objectGuid);
      return person && person.key !== (photo?.key ?? null) ? [{ id: person.id, photo }] : [];
    });
    // Before anybody has it: an assigned photo is always there.
    await Promise.all(changed.flatMap(({ photo }) => (photo ? [files.put(photo.key, photo.content)] : [])));
    await this.assign(
      run,
      changed.map(({ id, photo }) => [id, photo?.key ?? null]),
      now,
    );
  }

  /** Of people who were not among those that have a photo. */
  async takeAwayOthers(run: RunRow, seen: ReadonlySet<string>, now: Date): Promise<void> {
    const have = await this.session.query<Known>(
      `SELECT id, object_guid AS "objectGuid" FROM users WHERE directory_id = $1 AND is_active AND profile_image_url IS NOT NULL`,
      [this.directoryId],
    );
    const others = have.filter(({ objectGuid }) => !seen.has(objectGuid));
    const none = others.map(({ id }): [string, null] => [id, null]);
    for (let from = 0; from < none.length; from += BATCH) await this.assign(run, none.slice(from, from + BATCH), now);
  }

  /** What was wrong with photos stands with the run's other problems. */
  async addProblems(runId: string, problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0) return;
    await this.session.write(
      `UPDATE ad_sync_logs SET error_count = error_count + $2,
         error_details = CASE WHEN jsonb_array_length(error_details) < $4 THEN error_details || $3 ELSE error_details END
       WHERE id = $1`,
      [runId, problems.length, JSON.stringify(problems.slice(0, MOST_PROBLEMS)), MOST_PROBLEMS],
    );
  }

  async moveOn(cursor: Cursor | null): Promise<void> {
    await this.session.write(
      'UPDATE ad_sync_config SET photo_cursor = $2 WHERE id = $1 AND photo_cursor IS DISTINCT FROM $2',
      [this.directoryId, cursor && JSON.stringify(cursor)],
    );
  }

  private async assign(run: RunRow, photos: readonly (readonly [id: string, key: string | null])[], now: Date) {
    if (photos.length === 0) return;
    const ids = photos.map(([id]) => id);
    await this.session.query('BEGIN');
    try {
      await this.session.write(
        `UPDATE users u SET profile_image_url = p.key, ad_sync_date = $3, updated_at = $3
         FROM unnest($1::uuid[], $2::text[]) AS p(id, key) WHERE u.id = p.id`,
        [ids, photos.map(([, key]) => key), now],
      );
      await addEvents(this.session, run, [{ type: 'people.changed', ids: { userIds: ids } }]);
      await this.session.query('COMMIT');
    } catch (error) {
      if (!this.session.lost) await this.session.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

/** People an event names at most. */
const BATCH = 500;
