import {
  bytes,
  connect,
  escapeRdnValue,
  parseServers,
  relativeId,
  text,
  uuidOfGuid,
  type LdapConnection,
} from '@maru/backend/directory';
import { DirectoryAdmin } from '../../test/parts/directory-admin.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { SyncFixture, type EndedRun, type Source } from './sync-fixture.js';

interface NewPerson {
  /** Display name; the login unless told. */
  readonly name?: string;
  /** Common name; the login unless told. */
  readonly cn?: string;
  readonly mail?: string;
  /** DN. */
  readonly manager?: string;
  readonly title?: string;
}

/** Of userAccountControl: an ordinary account that needs no password, so that a test needs none to make one. */
const ordinary = '544';
const disabled = '546';

let cases = 0;

/** A base of a test's own in a directory, and a Maru of its own that reads it. */
export class Lab {
  private constructor(
    readonly directory: TestDirectory,
    readonly admin: DirectoryAdmin,
    readonly base: string,
    readonly fixture: SyncFixture,
    /** How the directory is reached; the base is the lab's. */
    readonly source: Source,
    private readonly domain: string,
    private readonly reader: LdapConnection,
  ) {}

  static async open(directory: TestDirectory, source: Partial<Source> = {}): Promise<Lab> {
    const admin = await DirectoryAdmin.of(directory);
    cases += 1;
    const base = `OU=시험 ${process.pid}-${cases},${directory.base}`;
    await admin.add({ dn: base, attributes: [['objectClass', 'organizationalUnit']] });
    const reached: Source = {
      url: directory.url,
      ca: directory.ca,
      bindDn: directory.service,
      bindPassword: directory.servicePassword,
      baseDns: [base],
      ...source,
    };
    const fixture = await SyncFixture.start(reached);
    const reader = await connect(parseServers(directory.url, { port: 636, useLdaps: true }), { ca: directory.ca });
    await reader.bind(directory.admin, directory.adminPassword);
    return new Lab(directory, admin, base, fixture, reached, directory.domain, reader);
  }

  /** @param above DN; the base */
  async unit(name: string, above = this.base): Promise<string> {
    const dn = `OU=${escapeRdnValue(name)},${above}`;
    await this.admin.add({ dn, attributes: [['objectClass', 'organizationalUnit']] });
    return dn;
  }

  /** Logins are the directory's: the test's number keeps those of tests apart. */
  login(name: string): string {
    return `${name}-${this.base.slice('OU=시험 '.length, this.base.indexOf(',')).replace('-', '')}`;
  }

  async person(name: string, above = this.base, options: NewPerson = {}): Promise<string> {
    const login = this.login(name);
    const cn = options.cn ?? login;
    const dn = `CN=${escapeRdnValue(cn)},${above}`;
    await this.admin.add({
      dn,
      attributes: [
        ['objectClass', 'user'],
        ['cn', cn],
        ['displayName', options.name ?? login],
        ['sAMAccountName', login],
        ['userPrincipalName', `${login}@${this.domain}`],
        ['mail', options.mail ?? `${login}@${this.domain}`],
        ['title', options.title],
        ['manager', options.manager],
        ['userAccountControl', ordinary],
      ],
    });
    return dn;
  }

  async people(names: readonly string[], above = this.base): Promise<string[]> {
    const dns: string[] = [];
    for (const name of names) dns.push(await this.person(name, above));
    return dns;
  }

  async group(name: string, members: readonly string[]): Promise<string> {
    const login = this.login(name);
    const dn = `CN=${login},${this.base}`;
    await this.admin.add({
      dn,
      attributes: [
        ['objectClass', 'group'],
        ['sAMAccountName', login],
        ['groupType', '-2147483646'],
        ['member', members.length > 0 ? [...members] : undefined],
      ],
    });
    return dn;
  }

  /** Another login, and the principal name that goes with it. */
  async rename(dn: string, name: string): Promise<void> {
    await this.admin.modify(dn, 'replace', 'userPrincipalName', `${this.login(name)}@${this.domain}`);
    await this.admin.modify(dn, 'replace', 'sAMAccountName', this.login(name));
  }

  disable(dn: string): Promise<void> {
    return this.admin.modify(dn, 'replace', 'userAccountControl', disabled);
  }

  /** Of an entry, by its name. */
  async guid(dn: string): Promise<string> {
    const entry = await this.reader.read(dn, ['objectGUID']);
    const raw = entry && bytes(entry, 'objectGUID');
    return (raw && uuidOfGuid(raw)) ?? '';
  }

  /** Where an entry is now; undefined where it is deleted. */
  async dn(objectGuid: string): Promise<string | undefined> {
    return (await this.reader.read(`<GUID=${objectGuid}>`, ['1.1']))?.dn;
  }

  async loginAt(dn: string): Promise<string> {
    const entry = await this.reader.read(dn, ['sAMAccountName']);
    return (entry && text(entry, 'sAMAccountName')) ?? '';
  }

  /** Takes back a deleted entry under a name. Samba knows it by its name only. */
  async restore(objectGuid: string, to: string): Promise<void> {
    const gone = await this.reader.read(`<GUID=${objectGuid}>`, ['1.1'], { showDeleted: true });
    await this.admin.restore(gone?.dn ?? '', to);
  }

  /** The last part of a group's SID. */
  async relativeId(dn: string): Promise<string> {
    const entry = await this.reader.read(dn, ['objectSid']);
    const sid = entry && bytes(entry, 'objectSid');
    return String(sid && relativeId(sid));
  }

  /** An account that may read, but nothing deleted. */
  async ordinaryAccount(): Promise<Pick<Source, 'bindDn' | 'bindPassword'>> {
    const bindPassword = 'Read-only-Passw0rd-1';
    const bindDn = await this.person('reader', `CN=Users,${this.directory.base}`);
    await this.admin.modify(bindDn, 'replace', 'unicodePwd', Buffer.from(`"${bindPassword}"`, 'utf16le'));
    return { bindDn, bindPassword };
  }

  enable(dn: string): Promise<void> {
    return this.admin.modify(dn, 'replace', 'userAccountControl', ordinary);
  }

  run(...ask: Parameters<SyncFixture['run']>): Promise<EndedRun> {
    return this.fixture.run(...ask);
  }

  known(name: string): Promise<Record<string, unknown> | undefined> {
    return this.fixture.person(this.login(name));
  }

  async departmentOf(name: string): Promise<{ id: string; name: string; parent: string | null } | undefined> {
    const [row] = await this.fixture.rows<{ id: string; name: string; parent: string | null }>(
      `SELECT d.id, d.name, p.name AS parent FROM users u JOIN departments d ON d.id = u.department_id
       LEFT JOIN departments p ON p.id = d.parent_id WHERE lower(u.username) = lower($1)`,
      [this.login(name)],
    );
    return row;
  }

  async rolesOf(name: string): Promise<string[]> {
    const rows = await this.fixture.rows<{ name: string }>(
      `SELECT DISTINCT r.name FROM user_roles h JOIN roles r ON r.id = h.role_id JOIN users u ON u.id = h.user_id
       WHERE lower(u.username) = lower($1) ORDER BY r.name`,
      [this.login(name)],
    );
    return rows.map((row) => row.name);
  }

  /** The tables a run writes, as one value: the same as long as nothing in them has changed. */
  async checksum(): Promise<string> {
    const [row] = await this.fixture.rows<{ sum: string }>(
      `SELECT md5(concat(${['users', 'departments', 'user_roles', 'audit_logs', 'outbox']
        .map((table) => `(SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM ${table} t)`)
        .join(', ')})) AS sum`,
    );
    return row?.sum ?? '';
  }

  async close(): Promise<void> {
    this.admin.close();
    this.reader.close();
    await this.fixture.close();
  }
}
