import { randomUUID } from 'node:crypto';
import { DirectoryBreaker } from './directory-breaker.js';
import type { DirectoryConfig } from './directory-config.js';
import { readDomainNames } from './domain-names.js';
import type { Entry } from './entry.js';
import { findPerson, loginAttributes } from './find-person.js';
import type { LdapConnection } from './ldap-client.js';
import { DirectoryRefused } from './ldap-errors.js';
import { readLockoutPolicy, type LockoutPolicy } from './lockout-policy.js';
import type { TypedName } from './login-filter.js';
import { bound } from './open-directory.js';
import { answerTimeout, ServiceConnection } from './service-connection.js';

/** One directory as logins use it: behind its breaker, over its kept connection. Everything here may throw
 * DirectoryUnreachable. */
export class KeptDirectory {
  private readonly service: ServiceConnection;
  private readonly breaker: DirectoryBreaker;
  private domainNames: { readonly known: ReadonlySet<string> | undefined } | undefined;

  constructor(readonly config: DirectoryConfig) {
    this.service = new ServiceConnection(config);
    this.breaker = new DirectoryBreaker(config.id);
  }

  get isResting(): boolean {
    return this.breaker.isOpen;
  }

  /** @throws DirectoryRefused @throws BadFilter */
  find(name: TypedName): Promise<Entry | undefined> {
    return this.repeatable(async (connection) => {
      if (name.domain && !(await this.answersTo(connection, name.domain))) return undefined;
      return findPerson(connection, this.config, name);
    });
  }

  /** @throws DirectoryRefused */
  read(objectGuid: string): Promise<Entry | undefined> {
    return this.repeatable((connection) => connection.read(`<GUID=${objectGuid}>`, loginAttributes));
  }

  /** Asks on a connection of its own whether the password is the right one. @throws DirectoryRefused with the reason */
  prove(dn: string, password: string): Promise<void> {
    return this.breaker.run(async () => {
      const { ca } = this.config;
      (await bound(this.service.servers, { ca, answerTimeout }, dn, password)).close();
    });
  }

  /** Takes as long as {@link prove} and tells nothing, so that nobody learns by the clock which names exist. */
  async proveNobody(password: string): Promise<void> {
    try {
      await this.prove(`CN=${randomUUID()},${this.config.baseDns[0] ?? ''}`, password);
    } catch (error) {
      if (!(error instanceof DirectoryRefused)) throw error;
    }
  }

  /**
   * On the service's connection, since whoever must change a password cannot bind; the directory itself checks the old
   * one. Both quoted and in UTF-16, as MS-ADTS 3.1.1.3.1.5 has it.
   * @throws DirectoryRefused with the reason
   */
  changePassword(dn: string, before: string, after: string): Promise<void> {
    const [old, chosen] = [before, after].map((password) => Buffer.from(`"${password}"`, 'utf16le')) as [
      Buffer,
      Buffer,
    ];
    return this.breaker.run(() =>
      this.service.once((connection) => connection.replaceValue(dn, 'unicodePwd', old, chosen)),
    );
  }

  lockoutPolicy(): Promise<LockoutPolicy | undefined> {
    return this.repeatable(readLockoutPolicy);
  }

  close(): void {
    this.breaker.close();
    this.service.close();
  }

  private repeatable<T>(work: (connection: LdapConnection) => Promise<T>): Promise<T> {
    return this.breaker.run(() => this.service.repeatable(work));
  }

  private async answersTo(connection: LdapConnection, domain: string): Promise<boolean> {
    this.domainNames ??= { known: await readDomainNames(connection) };
    return this.domainNames.known?.has(domain.toLowerCase()) ?? true;
  }
}
