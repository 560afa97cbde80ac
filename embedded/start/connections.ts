import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_ACCOUNT } from '../company/domain.js';
import type { Installation } from './application.js';
import type { DirectoryServer } from './directory.js';

/** Where everything of a running home is found: for the browser tests, the bench and whoever looks inside with psql. */
export function noteConnections({ home, url, database, redisUrl }: Installation, directory: DirectoryServer): void {
  const connections = {
    url,
    databaseUrl: database.application,
    migrationDatabaseUrl: database.owner,
    redisUrl,
    directory: {
      url: `ldaps://localhost:${directory.port}`,
      caFile: join(home, 'directory', 'ca.pem'),
      bindDn: SERVICE_ACCOUNT.dn,
      bindPassword: SERVICE_ACCOUNT.password,
    },
  };
  writeFileSync(join(home, 'connection.json'), `${JSON.stringify(connections, null, 2)}\n`, { mode: 0o600 });
}
