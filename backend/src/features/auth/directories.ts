import type { DirectoryLoginService } from '../directory/index.js';

/** Directories as far as logging in needs them. */
export type Directories = Pick<DirectoryLoginService, 'login' | 'changePassword' | 'lockoutPolicy'>;

/** Who an entry is, whatever its names. */
export interface EntryIdentity {
  readonly directoryId: string;
  readonly objectGuid: string;
}
