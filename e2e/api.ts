import { maru } from './browser.js';

interface Answer<T> {
  readonly data: T;
}

/** Signs a demo account in as a browser would. @returns its access token */
export async function signInFrom(username: string, userAgent: string): Promise<string> {
  const login = await fetch(`${maru()}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify({ username, password: 'Maru-demo-1', remember: false }),
  });
  return ((await login.json()) as Answer<{ accessToken: string }>).data.accessToken;
}

/** Calls the API as a demo account, to put things in order before a test. */
export async function asPerson(username: string) {
  const token = await signInFrom(username, 'node');
  return async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> => {
    const answer = await fetch(`${maru()}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as Answer<T>).data;
  };
}

/** The layout and the settings of a demo account as on the first day. */
export async function asOnTheFirstDay(username: string): Promise<void> {
  const call = await asPerson(username);
  await call('DELETE', '/portal/layout');
  await call('PUT', '/users/me', { settings: { locale: null, theme: 'system' } });
}
