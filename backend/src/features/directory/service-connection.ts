import type { DirectoryConfig } from './directory-config.js';
import type { LdapConnection } from './ldap-client.js';
import { DirectoryRefused, DirectoryUnreachable } from './ldap-errors.js';
import { openDirectory } from './open-directory.js';
import type { Server } from './servers.js';

/** Milliseconds a person waits for one answer of a directory. */
export const answerTimeout = 10_000;

/**
 * The connection over which a directory is searched for logins, bound as its service account and kept, since opening
 * one takes longer than a login may. A directory's configuration belongs to it: a changed one gets another.
 */
export class ServiceConnection {
  private opening: Promise<LdapConnection> | undefined;
  private current: LdapConnection | undefined;

  constructor(readonly config: DirectoryConfig) {}

  /** Those to ask, first the one that answered last, so that a dead controller is waited for once and not at each login. */
  get servers(): readonly Server[] {
    const last = this.current?.server;
    return last ? [last, ...this.config.servers.filter((server) => server !== last)] : this.config.servers;
  }

  /**
   * Work that may be done twice: where a kept connection turns out to be broken, it is done again over a new one.
   * @throws DirectoryRefused @throws DirectoryUnreachable, also where the service account is refused
   */
  async repeatable<T>(work: (connection: LdapConnection) => Promise<T>): Promise<T> {
    const kept = this.current;
    try {
      return await this.once(work);
    } catch (error) {
      if (!kept || !(error instanceof DirectoryUnreachable)) throw error;
      return this.once(work);
    }
  }

  /** Work that must not be done twice. @throws as {@link repeatable} */
  async once<T>(work: (connection: LdapConnection) => Promise<T>): Promise<T> {
    const connection = await this.connection();
    try {
      return await work(connection);
    } catch (error) {
      // A server that answers wrongly or late is not asked again over the same connection.
      if (error instanceof DirectoryUnreachable) connection.close();
      throw error;
    }
  }

  close(): void {
    this.current?.close();
  }

  /** Logins at the same moment wait for one opening. */
  private connection(): Promise<LdapConnection> {
    if (this.current?.isOpen) return Promise.resolve(this.current);
    this.opening ??= openDirectory({ ...this.config, servers: this.servers }, { answerTimeout })
      .catch((error: unknown) => {
        throw asUnreachable(error);
      })
      .then((connection) => (this.current = connection))
      .finally(() => (this.opening = undefined));
    return this.opening;
  }
}

/** Whoever wants to log in cannot help it, and asking again and again would lock the account. */
function asUnreachable(error: unknown): unknown {
  if (!(error instanceof DirectoryRefused)) return error;
  const reason = `service account refused: ${error.subCode ?? error.resultCode}`;
  return new DirectoryUnreachable('', 'protocol', reason, { cause: error });
}
