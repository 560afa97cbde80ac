import { NotFound, Unavailable } from '../../platform/errors.js';
import { PHOTOS, type FileAddresses, type FileStore, type StoredFile } from '../../platform/storage/index.js';

/** What the route is asked for, out of a signed address. */
export interface SignedName {
  readonly name: string;
  /** Seconds since 1970. */
  readonly expires: number;
  readonly signature: string;
}

export class FileService {
  constructor(
    private readonly store: FileStore,
    private readonly addresses: FileAddresses,
  ) {}

  /**
   * A person's photo.
   * @throws NotFound FILE_NOT_FOUND, also for an address that Maru did not give or that is good no more
   * @throws Unavailable FILES_UNAVAILABLE
   */
  async photo({ name, expires, signature }: SignedName): Promise<StoredFile> {
    const key = `${PHOTOS}/${name}`;
    if (!this.addresses.isGood(key, expires, signature)) throw new NotFound('FILE_NOT_FOUND');
    const file = await this.store.open(key).catch((cause: unknown) => {
      throw new Unavailable('FILES_UNAVAILABLE', undefined, { cause });
    });
    if (!file) throw new NotFound('FILE_NOT_FOUND');
    return file;
  }
}
