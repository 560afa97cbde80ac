import { type DirectoryConfig, openDirectory, type Problem } from '@maru/backend/directory';
import type { FileStore } from '@maru/backend/platform';
import type { Session } from '../database/session.js';
import type { Staged } from '../run/plan-and-apply.js';
import type { RunRow, RunStatus } from '../run/run-row.js';
import { PhotoRecords } from './photo-records.js';
import { readPhotos } from './read-photos.js';
import { whichPhotos } from './which-photos.js';

export interface PhotoParts {
  readonly session: Session;
  readonly config: DirectoryConfig;
  readonly run: RunRow;
  readonly files: FileStore;
  readonly signal: AbortSignal;
  readonly now: Date;
}

/**
 * Takes over the photos of whom a run has just brought in or changed, once it is done: photos are large, and nobody waits
 * for one. Each page is kept by itself; what is cut off is read again by the next run.
 * @throws DirectoryRefused @throws DirectoryUnreachable, what the file store throws, and the signal's reason
 */
export async function followPhotos(parts: PhotoParts, status: RunStatus, staged: Staged): Promise<void> {
  if (status !== 'succeeded' && status !== 'unchanged') return;
  const { session, config, run, files, signal, now } = parts;
  const records = new PhotoRecords(session, config.id);
  const which = whichPhotos({ run, staged, before: await records.state(run.id), last: config.cursor });
  if (which.are === 'all' || which.are === 'changed') {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    const connection = await openDirectory(config);
    try {
      for await (const page of readPhotos(connection, config, which)) {
        signal.throwIfAborted();
        for (const { objectGuid, problem } of page) {
          seen.add(objectGuid);
          if (problem) problems.push(problem);
        }
        await records.take(run, page, files, now);
      }
    } finally {
      connection.close();
    }
    if (which.are === 'all') await records.takeAwayOthers(run, seen, now);
    await records.addProblems(run.id, problems);
  }
  await records.moveOn(staged.cursor);
}
