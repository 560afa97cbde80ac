import {
  bytes,
  type DirectoryConfig,
  DirectoryRefused,
  type LdapConnection,
  openDirectory,
  type Problem,
  readRootDse,
  type RootDse,
} from '@maru/backend/directory';
import type { Clock } from '@maru/backend/platform';
import type { Session } from '../database/session.js';
import { keptUsn } from '../delta/kept.js';
import { readChanges } from '../delta/read-changes.js';
import { mustKnowAttributes } from '../read/known-attributes.js';
import { MOST_PROBLEMS } from './conclude.js';
import type { Heartbeat } from './heartbeat.js';
import type { Staged } from './plan-and-apply.js';
import { readingOf, whyAll, type Cursor } from './reach.js';
import { readAll } from './read-all.js';
import type { Reading } from './reading.js';
import type { Reason, RunRow } from './run-row.js';

export interface ReadingParts {
  readonly session: Session;
  readonly config: DirectoryConfig;
  readonly run: RunRow;
  readonly heartbeat: Heartbeat;
  readonly clock: Clock;
  /** Told the controller as soon as it is known. */
  readonly onServer: (server: string) => Promise<void>;
}

/**
 * Reads a directory into staging: all of it, or what has changed laid over what is kept. Ends normally only where every
 * search came to its end.
 * @throws DirectoryRefused @throws DirectoryUnreachable @throws GroupGone @throws AttributeUnknown
 * @throws Interrupted @throws Overruled as soon as the run is given up
 */
export async function readDirectory(parts: ReadingParts): Promise<Staged> {
  const { config, heartbeat, session } = parts;
  await heartbeat.at('connecting');
  const connection = await openDirectory(config);
  // A run that is given up does not wait for what the directory may never say.
  const hangUp = (): void => connection.close();
  heartbeat.signal.addEventListener('abort', hangUp);
  try {
    const root = await readRootDse(connection);
    const server = root.dnsHostName ?? connection.server.host;
    await parts.onServer(server);
    const problems: Problem[] = [];
    let problemCount = 0;
    const note = (problem: Problem): void => {
      problemCount += 1;
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
    };
    const reading = { connection, session, config, heartbeat, note, now: parts.clock.now() };
    await heartbeat.at('reading');
    const read = await readWhatIsDue(parts, reading, { root, server });
    await heartbeat.at('planning');
    return { ...read, problems, problemCount };
  } catch (error) {
    heartbeat.signal.throwIfAborted();
    throw error;
  } finally {
    heartbeat.signal.removeEventListener('abort', hangUp);
    connection.close();
  }
}

type Read = Omit<Staged, 'problems' | 'problemCount'>;

async function readWhatIsDue(
  { config, session, run }: ReadingParts,
  reading: Reading,
  { root, server }: { readonly root: RootDse; readonly server: string },
): Promise<Read> {
  const here = { server, root, reading: readingOf(config) };
  let why: Reason | null = null;
  if (run.mode === 'delta') {
    const { cursor } = config;
    why = whyAll({ ...here, cursor, keptUsn: await keptUsn(session, config.id) });
    if (cursor !== undefined && why === null) {
      const found = await readChanges(reading, { root: root.defaultNamingContext ?? '', cursor });
      const usn = root.highestCommittedUsn ?? cursor.usn;
      const common = { reach: 'delta', why: null, cursor: { ...cursor, usn } } as const;
      if (found.is === 'nothing') return { ...common, isUntouched: true, understood: 0, groups: [] };
      if (found.is === 'staged') return { ...common, ...found, isUntouched: false };
      why = found.reason;
    }
  }
  await mustKnowAttributes(reading.connection, root, config.attributeMapping);
  const all = await readAll(reading, root.defaultNamingContext);
  return { ...all, reach: 'full', why, isUntouched: false, cursor: await cursorOf(reading.connection, here) };
}

/** Where the controller says what deltas need: which database it has, how far it is, and of whom it tells. */
async function cursorOf(
  connection: LdapConnection,
  { root, server, reading }: { readonly root: RootDse; readonly server: string; readonly reading: string },
): Promise<Cursor | null> {
  const { invocationId, highestCommittedUsn: usn, defaultNamingContext: domain } = root;
  if (invocationId === undefined || usn === undefined || domain === undefined) return null;
  return { server, invocationId, usn, reading, seesDeleted: await seesDeleted(connection, domain) };
}

/** Who may read deleted entries may read what holds them, and nobody else. */
async function seesDeleted(connection: LdapConnection, domain: string): Promise<boolean> {
  try {
    const held = await connection.read(`CN=Deleted Objects,${domain}`, ['objectGUID'], { showDeleted: true });
    // Samba names it to everybody, and shows nothing of it.
    return held !== undefined && bytes(held, 'objectGUID') !== undefined;
  } catch (error) {
    if (error instanceof DirectoryRefused) return false;
    throw error;
  }
}
