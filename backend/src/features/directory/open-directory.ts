import type { DirectoryAccess } from './directory-config.js';
import { connectTo, type LdapConnection } from './ldap-client.js';
import { DirectoryRefused, DirectoryUnreachable, resultCodes } from './ldap-errors.js';
import type { ConnectOptions } from './ldap-search.js';
import type { Server } from './servers.js';

/**
 * A connection bound as the directory's service account, to the first controller that can be reached. A refused bind is
 * not tried elsewhere: each try counts toward lockout.
 * @throws DirectoryRefused, also where no password is kept that could be shown
 * @throws DirectoryUnreachable
 */
export function openDirectory(
  { servers, ca, bindDn, bindPassword }: DirectoryAccess,
  options: Omit<ConnectOptions, 'ca'> = {},
): Promise<LdapConnection> {
  if (!bindPassword)
    return Promise.reject(new DirectoryRefused(resultCodes.inappropriateAuthentication, 'no bind password is kept'));
  return bound(servers, { ...options, ca }, bindDn, bindPassword);
}

/**
 * A connection and its bind. Fails over where a connection breaks, never where the bind is refused.
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function bound(
  servers: readonly Server[],
  options: ConnectOptions,
  name: string,
  password: string,
): Promise<LdapConnection> {
  let failure = new DirectoryUnreachable('', 'dns', 'no server');
  for (const server of servers) {
    let connection: LdapConnection | undefined;
    try {
      connection = await connectTo(server, options);
      await connection.bind(name, password);
      return connection;
    } catch (error) {
      connection?.close();
      if (!(error instanceof DirectoryUnreachable)) throw error;
      failure = error;
    }
  }
  throw failure;
}
