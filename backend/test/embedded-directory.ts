import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDirectory, type RunningDirectory } from '../../embedded/active-directory/start-directory.js';
import { HANUL } from '../../embedded/company/domain.js';
import {
  bindPasswordPurpose,
  bytes,
  connectTo,
  equals,
  parseServers,
  text,
  uuidOfGuid,
  type Entry,
  type LdapConnection,
} from '../src/features/directory/index.js';
import { newId } from '../src/platform/ids.js';
import type { Harness } from './harness.js';

export interface DirectoryPerson {
  readonly id: string;
  readonly objectGuid: string;
}

/** The embedded directory, configured in a harness; people are brought in one by one, without a synchronisation. */
export class EmbeddedDirectory {
  private constructor(
    private readonly harness: Harness,
    private readonly folder: string,
    readonly id: string,
    private running: RunningDirectory,
  ) {}

  static async start(harness: Harness): Promise<EmbeddedDirectory> {
    const folder = await mkdtemp(join(tmpdir(), 'maru-directory-'));
    const running = await startDirectory({ dataDir: folder, people: 60, clock: harness.clock });
    const id = newId();
    const { sql, platform } = harness;
    await sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, port, ca_certificate, bind_dn, bind_password, base_dns,
         user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        HANUL.organisation,
        running.host,
        running.port,
        running.caPem,
        running.service.dn,
        platform.encryption.encrypt(running.service.password, bindPasswordPurpose(id)),
        [HANUL.peopleBase],
        '(&(objectCategory=person)(objectClass=user))',
        '(objectClass=group)',
        JSON.stringify({ full: null, delta: null }),
        JSON.stringify({ percent: 2, atLeast: 10, atMost: 500, basePercent: 20, baseAtLeast: 10 }),
      ],
    );
    return new EmbeddedDirectory(harness, folder, id, running);
  }

  /** Brings somebody in as a run would, by their sAMAccountName. */
  async bringIn(login: string): Promise<DirectoryPerson> {
    const entry = await this.find(login);
    const guid = bytes(entry, 'objectGUID');
    const objectGuid = guid && uuidOfGuid(guid);
    if (!objectGuid) throw new Error(`${login} has no objectGUID`);
    const id = newId();
    await this.harness.sql.query(
      `INSERT INTO users (id, username, name, email, directory_id, object_guid, ad_username, ad_upn, ad_dn)
       VALUES ($1, $2, $3, $4, $5, $6, $2, $7, $8)`,
      [
        id,
        login,
        text(entry, 'displayName'),
        text(entry, 'mail'),
        this.id,
        objectGuid,
        text(entry, 'userPrincipalName'),
        entry.dn,
      ],
    );
    await this.harness.sql.query(
      `INSERT INTO user_roles (user_id, role_id, source) SELECT $1, id, 'rule' FROM roles WHERE name = 'employee'`,
      [id],
    );
    return { id, objectGuid };
  }

  /** Who an entry is, as text. @param dn its name */
  async guidOf(dn: string): Promise<string> {
    const entry = await this.as(this.running.service, (connection) => connection.read(dn, ['objectGUID']));
    const guid = entry && bytes(entry, 'objectGUID');
    const objectGuid = guid && uuidOfGuid(guid);
    if (!objectGuid) throw new Error(`there is no ${dn}`);
    return objectGuid;
  }

  /** Disables an account in the directory; no run of the synchronisation has seen it. */
  async disable(login: string): Promise<void> {
    const { dn } = await this.find(login);
    await this.as(this.running.administrator, (connection) =>
      connection.replaceValue(dn, 'userAccountControl', Buffer.from('512'), Buffer.from('514')),
    );
  }

  stop(): Promise<void> {
    return this.running.close();
  }

  /** Again, on the same port and with what it held. */
  async run(): Promise<void> {
    const { port } = this.running;
    this.running = await startDirectory({ dataDir: this.folder, port, clock: this.harness.clock });
  }

  async remove(): Promise<void> {
    await this.running.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }

  private async find(login: string): Promise<Entry> {
    const search = {
      base: HANUL.base,
      scope: 'sub',
      filter: equals('sAMAccountName', login),
      attributes: ['objectGUID', 'displayName', 'mail', 'userPrincipalName'],
    } as const;
    const { entries } = await this.as(this.running.service, (connection) => connection.some(search, 2));
    const [entry] = entries;
    if (!entry) throw new Error(`nobody is called ${login}`);
    return entry;
  }

  private async as<T>(
    { dn, password }: { readonly dn: string; readonly password: string },
    work: (connection: LdapConnection) => Promise<T>,
  ): Promise<T> {
    const { host, port, caPem } = this.running;
    const [server] = parseServers(host, { port, useLdaps: true });
    const connection = await connectTo(server, { ca: caPem });
    try {
      await connection.bind(dn, password);
      return await work(connection);
    } finally {
      connection.close();
    }
  }
}
