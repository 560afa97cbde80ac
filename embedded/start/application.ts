import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { HANUL } from '../company/domain.js';
import { root } from './settings.mjs';
import { Refusal } from './refusal.mjs';
import { ChildEnded, type ChildPlan, type Children } from './children.js';
import type { DatabaseUrls } from './database.js';
import { demoAccounts, LOCAL_ADMIN } from './demo-accounts.js';
import type { Secrets } from './secrets.js';

/** Where Maru's own processes find what they need, and people find them. */
export interface Installation {
  readonly home: string;
  readonly host: string;
  /** Of the api; in development Vite has the port of `url` and stands in front. */
  readonly port: number;
  readonly url: string;
  readonly isDevelopment: boolean;
  readonly database: DatabaseUrls;
  readonly redisUrl: string;
  readonly secrets: Secrets;
  /** Settings that differ from an installation's own. */
  readonly settings?: Environment;
}

/** Processes of the api, each 150 MiB: enough for a thousand people at once. */
const MOST_APIS = 2;

type Environment = Readonly<Record<string, string>>;

/** The settings of the embedded default, as an installation of its own would have them in its environment. */
export function environmentOf(installation: Installation): Environment {
  const { database, redisUrl, secrets, host, port, url, isDevelopment } = installation;
  return {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    DATABASE_URL: database.application,
    REDIS_URL: redisUrl,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: url,
    METRICS_PORT: '0',
    API_PROCESSES: String(Math.min(MOST_APIS, availableParallelism())),
    JWT_KEYS: secrets.jwtKeys,
    ENCRYPTION_KEYS: secrets.encryptionKeys,
    FILES_DIR: join(installation.home, 'files'),
    ORGANISATION_NAME: HANUL.organisation,
    HELP_CONTACT: '정보시스템팀 3302',
    DEMO_ACCOUNTS: JSON.stringify(demoAccounts),
    ...(isDevelopment ? {} : { FRONTEND_DIR: join(root, 'frontend', 'dist') }),
    ...installation.settings,
  };
}

/** The settings the migrations take on top: the owner of the schema, and whom an empty database begins with. */
export const migrationEnvironment = (installation: Installation): Environment => ({
  ...environmentOf(installation),
  MIGRATION_DATABASE_URL: installation.database.owner,
  BOOTSTRAP_ADMIN_USERNAME: LOCAL_ADMIN.username,
  BOOTSTRAP_ADMIN_PASSWORD: LOCAL_ADMIN.password,
  BOOTSTRAP_ADMIN_NAME: LOCAL_ADMIN.name,
});

const processes = {
  api: { title: 'The API', source: 'backend/src/api.ts', built: 'backend/dist/api-cluster.js', ready: 'listening' },
  worker: { title: 'The worker', source: 'backend/src/worker.ts', built: 'backend/dist/worker.js', ready: 'started' },
  'ad-sync': { title: 'ad-sync', source: 'ad-sync/src/main.ts', built: 'ad-sync/dist/main.js', ready: 'started' },
} as const;

/** What a run reads is soon forgotten: a small young generation (MiB) keeps its memory low. */
const nodeOptions: Partial<Record<keyof typeof processes, string>> = { 'ad-sync': '--max-semi-space-size=4' };

/** @throws Refusal with what the process wrote last */
export async function startProcess(
  children: Children,
  name: keyof typeof processes,
  installation: Installation,
): Promise<void> {
  const { title, source, built, ready } = processes[name];
  const plan: ChildPlan = {
    name,
    title,
    program: process.execPath,
    args: installation.isDevelopment
      ? [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', source]
      : ['--enable-source-maps', ...[nodeOptions[name]].filter((option) => option !== undefined), built],
    environment: environmentOf(installation),
    isReady: (line) => line.includes(`"message":"${ready}"`),
  };
  try {
    await children.start(plan);
  } catch (error) {
    if (!(error instanceof ChildEnded)) throw error;
    throw new Refusal([`${error.message}; its log is ${error.log}.`, ...error.lines].join('\n'));
  }
}
