import { maru } from './browser.js';

interface Answer<T> {
  readonly data: T;
}

/** Calls the API as a demo account, to put things in order before a test. */
export async function asPerson(username: string) {
  const login = await fetch(`${maru()}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'Maru-demo-1', remember: false }),
  });
  const { data } = (await login.json()) as Answer<{ accessToken: string }>;
  return async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> => {
    const answer = await fetch(`${maru()}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${data.accessToken}`, 'content-type': 'application/json', ...headers },
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
