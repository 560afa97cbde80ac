import { createHash } from 'node:crypto';
import type { DirectoryConfig, RootDse } from '@maru/backend/directory';
import { reasonOf, type Reason } from './run-row.js';

/** Where a controller stood before it was searched, and how it was read. */
export interface Cursor {
  readonly server: string;
  readonly invocationId: string;
  /** Decimal, 64 bits wide. */
  readonly usn: string;
  /** Of what decides who comes in, and as what: {@link readingOf}. */
  readonly reading: string;
  /** Whether the account may read deleted entries. */
  readonly seesDeleted: boolean;
}

/** Raised where the same entries would be read otherwise than before: then everything is read once more. */
const VERSION = 1;

/** Names what decides who comes in, and as what. @returns hexadecimal SHA-256 */
export function readingOf(
  config: Pick<DirectoryConfig, 'baseDns' | 'userFilter' | 'groupFilter' | 'attributeMapping' | 'groupMapping'>,
): string {
  const { baseDns, userFilter, groupFilter, attributeMapping, groupMapping } = config;
  return createHash('sha256')
    .update(JSON.stringify([VERSION, baseDns, userFilter, groupFilter, attributeMapping, groupMapping]))
    .digest('hex');
}

/** What a delta would stand on. */
export interface Ground {
  readonly cursor: DirectoryConfig['cursor'];
  /** Of what was kept when the cursor was written; undefined where it was lost, as after a crash of PostgreSQL. */
  readonly keptUsn: string | undefined;
  readonly reading: string;
  readonly server: string;
  readonly root: Pick<RootDse, 'invocationId' | 'highestCommittedUsn'>;
}

/** Why a run that was to read the changes has to read everything; null where it has not. */
export function whyAll({ cursor, keptUsn, reading, server, root }: Ground): Reason | null {
  const { invocationId, highestCommittedUsn } = root;
  if (invocationId === undefined || highestCommittedUsn === undefined) return reasonOf('NO_SEQUENCE');
  if (cursor === undefined) return reasonOf('NEVER_READ');
  if (cursor.reading !== reading) return reasonOf('SCOPE_CHANGED');
  if (cursor.server.toLowerCase() !== server.toLowerCase())
    return reasonOf('OTHER_CONTROLLER', { server, before: cursor.server });
  const isBack = BigInt(highestCommittedUsn) < BigInt(cursor.usn);
  if (cursor.invocationId !== invocationId || isBack) return reasonOf('CONTROLLER_RESTORED', { server });
  return keptUsn === cursor.usn ? null : reasonOf('KEPT_LOST');
}
