import {
  bytes,
  type DirectoryConfig,
  type Entry,
  type LdapConnection,
  type Problem,
  uuidOfGuid,
} from '@maru/backend/directory';
import { changedSince } from '../delta/changed.js';
import { outermost } from '../read/scope.js';
import { photo } from './photo.js';
import type { WhichPhotos } from './which-photos.js';

const ATTRIBUTE = 'thumbnailPhoto';
/** Entries; two pages of photos at the largest are 10 MB. */
const PAGE = 50;

/** Somebody's photo as the directory has it now. */
export interface FoundPhoto {
  readonly objectGuid: string;
  /** Null where there is none that can be shown. */
  readonly photo: { readonly key: string; readonly content: Buffer } | null;
  readonly problem?: Problem;
}

/**
 * Photos page by page; of all people only of those who have one.
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function* readPhotos(
  connection: LdapConnection,
  { baseDns, userFilter }: Pick<DirectoryConfig, 'baseDns' | 'userFilter'>,
  which: Exclude<WhichPhotos, { are: 'none' }>,
): AsyncGenerator<FoundPhoto[]> {
  const filter =
    which.are === 'all' ? `(&${userFilter.trim()}(${ATTRIBUTE}=*))` : changedSince(which.since, userFilter);
  const search = { scope: 'sub', filter, attributes: ['objectGUID', ATTRIBUTE], pageSize: PAGE } as const;
  for (const base of outermost(baseDns))
    for await (const entries of connection.pages({ base, ...search })) yield entries.flatMap(foundPhoto);
}

function foundPhoto(entry: Entry): FoundPhoto[] {
  const guid = bytes(entry, 'objectGUID');
  const objectGuid = guid && uuidOfGuid(guid);
  if (objectGuid === undefined) return [];
  const content = bytes(entry, ATTRIBUTE);
  if (!content) return [{ objectGuid, photo: null }];
  const read = photo(content);
  if ('key' in read) return [{ objectGuid, photo: { key: read.key, content } }];
  return [{ objectGuid, photo: null, problem: { dn: entry.dn, objectGuid, ...read.problem } }];
}
