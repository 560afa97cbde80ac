import type { Harness, Reply } from './harness.js';

/** The first directory as an administrator enters it. */
export const syncConfig = {
  name: '본사',
  serverUrl: 'ldaps://127.0.0.1:1',
  bindDn: 'CN=svc-maru,CN=Users,DC=hanul,DC=example',
  bindPassword: 'Svc-Passw0rd-1',
  baseDns: ['OU=한울물산,DC=hanul,DC=example'],
};

export const putSyncConfig = (harness: Harness, token: string, version: number, sent: unknown): Promise<Reply> =>
  harness.request('PUT', '/ad-sync/config', { token, body: sent, headers: { 'if-match': `"${version}"` } });

export const codeOf = ({ body }: Reply): string => (body as { error: { code: string } }).error.code;
