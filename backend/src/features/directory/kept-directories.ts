import type { Queries } from '../../platform/transaction.js';
import type { DirectoryConfig } from './directory-config.js';
import type { DirectoryRepository } from './directory.repository.js';
import { KeptDirectory } from './kept-directory.js';

/** The directories in use, each with its connection. One whose configuration has changed begins anew. */
export class KeptDirectories {
  private readonly kept = new Map<string, KeptDirectory>();

  constructor(
    private readonly queries: Queries,
    private readonly repository: Pick<DirectoryRepository, 'enabled'>,
  ) {}

  /**
   * In the order they are asked; with an id that one, or none if it is not in use.
   * @throws Unavailable DATABASE_UNAVAILABLE
   */
  async inUse(id?: string): Promise<KeptDirectory[]> {
    const configs = await this.repository.enabled(this.queries);
    this.forget(new Set(configs.map((config) => config.id)));
    return configs.filter((config) => id === undefined || config.id === id).map((config) => this.keep(config));
  }

  /** By directory: whether it is left alone after failures. */
  resting(): ReadonlyMap<string, boolean> {
    return new Map([...this.kept].map(([id, { isResting }]) => [id, isResting]));
  }

  close(): void {
    this.forget(new Set());
  }

  private keep(config: DirectoryConfig): KeptDirectory {
    const known = this.kept.get(config.id);
    if (known?.config.version === config.version) return known;
    known?.close();
    const directory = new KeptDirectory(config);
    this.kept.set(config.id, directory);
    return directory;
  }

  private forget(except: ReadonlySet<string>): void {
    for (const [id, directory] of this.kept) {
      if (except.has(id)) continue;
      directory.close();
      this.kept.delete(id);
    }
  }
}
