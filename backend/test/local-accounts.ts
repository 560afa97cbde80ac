import bcrypt from 'bcrypt';
import type { Harness, Reply } from './harness.js';
import { addPerson, type NewPerson } from './people.js';

export const PASSWORD = 'Maru-demo-1';
/** Of {@link PASSWORD} at the least cost, so that tests do not wait for it. */
const hash = bcrypt.hashSync(PASSWORD, 4);

/** Somebody whose password, {@link PASSWORD}, is kept by Maru. @returns their id */
export async function addLocalAccount({ sql }: Harness, person: NewPerson & { username: string }): Promise<string> {
  const id = await addPerson(sql, person);
  await sql.query('UPDATE users SET password_hash = $2 WHERE id = $1', [id, hash]);
  return id;
}

/** What a browser keeps of an answer's refresh cookie. */
export function refreshCookie({
  headers,
}: Reply): { readonly value: string; readonly attributes: string[] } | undefined {
  const set = headers.getSetCookie().find((cookie) => cookie.startsWith('maru_refresh='));
  const [pair = '', ...attributes] = set?.split('; ') ?? [];
  return set === undefined ? undefined : { value: pair.slice('maru_refresh='.length), attributes };
}

export interface LoggedIn {
  readonly token: string;
  readonly cookie: string;
  readonly reply: Reply;
}

/** @throws where the login does not succeed */
export async function logIn(
  harness: Harness,
  username: string,
  { password = PASSWORD, userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' } = {},
): Promise<LoggedIn> {
  const headers = { 'user-agent': userAgent };
  const reply = await harness.request('POST', '/auth/login', { body: { username, password }, headers });
  if (reply.status !== 200) throw new Error(`login answered ${JSON.stringify(reply.body)}`);
  return { token: String(reply.body.data.accessToken), cookie: refreshCookie(reply)?.value ?? '', reply };
}

/** Refreshes as a browser with this cookie does. */
export const refresh = (
  harness: Harness,
  cookie: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> =>
  harness.request('POST', '/auth/refresh', {
    headers: { ...headers, ...(cookie !== undefined && { cookie: `maru_refresh=${cookie}` }) },
  });
