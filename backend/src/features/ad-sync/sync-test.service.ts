import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { Queries } from '../../platform/transaction.js';
import { parseServers, testConnection, type ConnectionStep, type DirectoryRepository } from '../directory/index.js';
import type { SyncConfigService } from './sync-config.service.js';

/** Tries a configuration, kept or not, against its directory. */
export class SyncTestService {
  constructor(
    private readonly configs: SyncConfigService,
    private readonly queries: Queries,
    private readonly directories: DirectoryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Which step fails, and why, is the answer.
   * @throws NotFound DIRECTORY_NOT_FOUND @throws RuleBroken as saving it would
   */
  async test(
    directory: string | undefined,
    sent: Schema<'SyncConfigUpdate'> | undefined,
    locale: Locale,
  ): Promise<{ readonly ok: boolean; readonly steps: readonly ConnectionStep[] }> {
    const { config, id, password } = await this.configs.toTry(directory, sent, locale);
    const kept = id !== null && password === null ? await this.directories.find(this.queries, id) : undefined;
    return testConnection(
      {
        servers: parseServers(config.serverUrl, config),
        ca: config.caCertificate ?? undefined,
        bindDn: config.bindDn,
        bindPassword: password ?? kept?.bindPassword,
        baseDns: [...config.baseDns],
        userFilter: config.userFilter,
      },
      this.clock,
    );
  }
}
