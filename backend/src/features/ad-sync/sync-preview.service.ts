import type { Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Unavailable } from '../../platform/errors.js';
import type { Queries } from '../../platform/transaction.js';
import {
  dnKey,
  DirectoryRefused,
  DirectoryUnreachable,
  fieldsWithout,
  openDirectory,
  parseServers,
  readRootDse,
  unknownAttributes,
  type AttributeMapping,
  type DirectoryRepository,
  type LdapConnection,
  type RootDse,
} from '../directory/index.js';
import { previewEntries, type PreviewEntry } from './preview-entries.js';
import { PreviewGroups, type PreviewGroup } from './preview-groups.js';
import type { Update } from './sync-config-change.js';
import type { GroupRole } from './sync-config.entity.js';
import type { GroupHolderRepository } from './group-holder.repository.js';
import type { SyncConfigService } from './sync-config.service.js';
import type { SyncConfig } from './sync-config.js';
import { toldFailure } from './sync-wording.js';

/** Milliseconds an administrator waits for one answer of a directory. */
const ANSWER = 10_000;

export interface Preview {
  readonly server: string;
  readonly entries: readonly PreviewEntry[];
  readonly groups: readonly PreviewGroup[];
}

export interface PreviewWanted {
  readonly directory: string | undefined;
  readonly sent: Update | undefined;
  readonly part: 'entries' | 'groups' | undefined;
  readonly round: number;
}

/** Shows what a mapping, kept or not, makes of what the directory has now. Writes nothing. */
export class SyncPreviewService {
  constructor(
    private readonly configs: SyncConfigService,
    private readonly queries: Queries,
    private readonly directories: DirectoryRepository,
    private readonly holders: GroupHolderRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound DIRECTORY_NOT_FOUND @throws RuleBroken as saving it would
   * @throws Unavailable DIRECTORY_UNAVAILABLE with what happened and what to do
   */
  async preview({ directory, sent, part, round }: PreviewWanted, locale: Locale): Promise<Preview> {
    const { config, id, password } = await this.configs.toTry(directory, sent, locale);
    const kept = id === null ? undefined : await this.directories.find(this.queries, id);
    let connection: LdapConnection | undefined;
    try {
      connection = await openDirectory(
        {
          servers: parseServers(config.serverUrl, config),
          ca: config.caCertificate ?? undefined,
          bindDn: config.bindDn,
          bindPassword: password ?? kept?.bindPassword,
        },
        { answerTimeout: ANSWER },
      );
      const root = await readRootDse(connection);
      const before = (kept?.groupMapping ?? []) as readonly GroupRole[];
      return {
        server: root.dnsHostName ?? connection.server.host,
        entries: part === 'groups' ? [] : await this.entries(connection, config, root, round),
        groups: part === 'entries' ? [] : await this.groups(connection, config, root, id, before),
      };
    } catch (error) {
      if (!(error instanceof DirectoryUnreachable) && !(error instanceof DirectoryRefused)) throw error;
      throw new Unavailable('DIRECTORY_UNAVAILABLE', toldFailure(error, locale), { cause: error });
    } finally {
      connection?.close();
    }
  }

  private async entries(
    connection: LdapConnection,
    { attributeMapping, baseDns, userFilter }: SyncConfig,
    root: RootDse,
    round: number,
  ): Promise<PreviewEntry[]> {
    const mapping = attributeMapping as AttributeMapping;
    const names = [...new Set(Object.values(mapping).flatMap(({ attributes }) => attributes))];
    const without = fieldsWithout(mapping, await unknownAttributes(connection, root, names));
    const unknown = new Map(without.map(({ field, attribute }) => [field, attribute]));
    const scope = { baseDns, userFilter, attributeMapping: mapping };
    return previewEntries(connection, scope, unknown, { round, now: this.clock.now() });
  }

  private async groups(
    connection: LdapConnection,
    { groupMapping, groupFilter, baseDns, userFilter }: SyncConfig,
    root: RootDse,
    directoryId: string | null,
    before: readonly GroupRole[],
  ): Promise<PreviewGroup[]> {
    const isMapped = new Set(groupMapping.map(keyOf));
    const gone = before.filter((kept) => !isMapped.has(keyOf(kept)));
    if (groupMapping.length + gone.length === 0) return [];
    const search = { root: root.defaultNamingContext ?? baseDns[0] ?? '', groupFilter, baseDns, userFilter };
    const groups = await PreviewGroups.read(connection, search, this.clock.now());
    const shown: PreviewGroup[] = [];
    for (const { group, role } of [...groupMapping, ...gone]) {
      const membership = await groups.membership(group);
      const given = { group, role, isMapped: isMapped.has(keyOf({ group, role })), isFound: membership !== undefined };
      const inside = membership?.nested ?? new Set<string>();
      const today =
        membership && directoryId !== null
          ? await this.holders.holders(this.queries, { directoryId, groupGuid: membership.objectGuid, role })
          : new Set<string>();
      const wanted = given.isMapped ? inside : new Set<string>();
      shown.push({
        ...given,
        direct: membership?.direct.size ?? 0,
        nested: inside.size,
        groups: membership?.groups ?? 0,
        hasCycle: membership?.hasCycle ?? false,
        added: [...wanted].filter((person) => !today.has(person)).length,
        removed: [...today].filter((person) => !wanted.has(person)).length,
      });
    }
    return shown;
  }
}

const keyOf = ({ group, role }: GroupRole): string => `${role} ${dnKey(group)}`;
