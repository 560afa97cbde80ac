import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { Refusal } from './refusal.mjs';
import type { PostgresServer } from './postgres.js';
import type { Secrets } from './secrets.js';

/** How Maru's processes reach the database `maru`. */
export interface DatabaseUrls {
  /** As the application, which owns nothing. */
  readonly application: string;
  /** As the owner of the schema. */
  readonly owner: string;
}

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the two roles and the database where they are missing, and sees that it knows Hangul.
 * @throws Refusal
 */
export async function prepareDatabase(
  { adminUrl, port, data }: PostgresServer,
  secrets: Secrets,
): Promise<DatabaseUrls> {
  try {
    await asSuperuser(adminUrl, async (client) => {
      await setRole(client, 'maru_owner', secrets.ownerPassword);
      await setRole(client, 'maru_app', secrets.appPassword);
      const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'maru'");
      if (rowCount === 0) await client.query('CREATE DATABASE maru OWNER maru_owner');
    });
  } catch (error) {
    // 28P01, invalid_password: another home's secrets, or the file was made anew.
    if ((error as { code?: unknown }).code !== '28P01') throw error;
    throw new Refusal(
      `The secrets in this MARU_HOME are not those of the data in ${data}; put back their copy, or begin anew: npm start -- --reset`,
    );
  }
  await asSuperuser(adminUrl.replace(/postgres$/, 'maru'), requireHangul);
  const urlOf = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/maru`;
  return {
    application: urlOf('maru_app', secrets.appPassword),
    owner: urlOf('maru_owner', secrets.ownerPassword),
  };
}

async function setRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
}

/** Searching needs trigrams of Hangul, which pg_trgm makes under a UTF-8 locale only. */
async function requireHangul(client: Client): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const { rows } = await client.query<{ encoding: string; trigrams: string[] }>(
    "SELECT current_setting('server_encoding') AS encoding, show_trgm('가') AS trigrams",
  );
  const [row] = rows;
  if (row?.encoding === 'UTF8' && row.trigrams.length > 0) return;
  throw new Refusal(
    `The database's encoding is ${row?.encoding ?? 'unknown'} and its locale does not know Hangul; begin anew: npm start -- --reset`,
  );
}
