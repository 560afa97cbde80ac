import { startProcess, type Installation } from '../embedded/start/application.js';
import { ApiClient } from '../embedded/start/api-client.js';
import { Children } from '../embedded/start/children.js';
import { buildMaru, migrate } from '../embedded/start/commands.js';
import { prepareDatabase } from '../embedded/start/database.js';
import { LOCAL_ADMIN } from '../embedded/start/demo-accounts.js';
import { freePort } from '../embedded/start/port.mjs';
import { startPostgres, type PostgresServer } from '../embedded/start/postgres.js';
import { requireRedis } from '../embedded/start/redis-program.js';
import { startRedis } from '../embedded/start/redis.js';
import { secretsOf } from '../embedded/start/secrets.js';
import { readSettings } from '../embedded/start/settings.mjs';
import { makeThrowAwayHome, removeHome } from '../embedded/test-run/home.js';

/** Maru as built, in a home that is thrown away, with nobody in it but the local administrator. */
export interface BenchInstallation extends Installation {
  readonly postgres: PostgresServer;
  readonly postgresLog: string;
  /** Its processes, and their logs. */
  readonly children: Children;
  /** Signed in as the local administrator. */
  readonly admin: ApiClient;
  stop(): Promise<void>;
}

/** One person asks for more than people do. */
const UNREACHED = '100000000';

/** One process of the api, to measure it beside one of something else. */
export const ONE_API = { API_PROCESSES: '1' };

/** @param settings that differ from those of `npm start` */
export async function install(settings: Readonly<Record<string, string>> = {}): Promise<BenchInstallation> {
  const home = makeThrowAwayHome();
  const children = new Children(home, ({ title }, how) => {
    throw new Error(`${title} ended (${how})`);
  });
  const stop = async () => {
    await children.stop(() => false);
    removeHome(home);
  };
  try {
    await requireRedis(home);
    await buildMaru({ ...readSettings([], {}), home });
    const secrets = secretsOf(home);
    const postgres = await startPostgres(children, { password: secrets.postgresPassword });
    const redisUrl = await startRedis(children, { password: secrets.redisPassword });
    const port = await freePort();
    const installation: Installation = {
      home,
      host: '127.0.0.1',
      port,
      url: `http://127.0.0.1:${port}`,
      isDevelopment: false,
      database: await prepareDatabase(postgres, secrets),
      redisUrl,
      secrets,
      settings: { RATE_LIMIT_PERSON: UNREACHED, RATE_LIMIT_ADDRESS: UNREACHED, ...settings },
    };
    await migrate(installation);
    for (const name of ['api', 'worker', 'ad-sync'] as const) await startProcess(children, name, installation);
    const admin = new ApiClient(installation.url);
    await admin.login(LOCAL_ADMIN.username, LOCAL_ADMIN.password);
    return { ...installation, postgres, postgresLog: children.logOf('postgres'), children, admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
