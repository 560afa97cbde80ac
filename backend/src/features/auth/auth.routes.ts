import { ok, route, type Call, type Operation } from '../../http/route.js';
import { locales } from '../../platform/actor.js';
import type { OrganisationConfig } from '../../platform/config/index.js';
import { Unauthenticated } from '../../platform/errors.js';
import type { TokenAuthenticator } from './authenticator.js';
import type { LoginService } from './login.service.js';
import type { OwnOrigin } from './own-origin.js';
import type { PasswordService } from './password.service.js';
import { REFRESH_COOKIE, type RefreshCookie } from './refresh-cookie.js';
import type { SessionService } from './session.service.js';
import type { From, Opened } from './sessions.js';

export interface AuthRouteParts {
  readonly logins: LoginService;
  readonly sessions: SessionService;
  readonly passwords: PasswordService;
  readonly authenticator: TokenAuthenticator;
  readonly origin: OwnOrigin;
  readonly cookie: RefreshCookie;
  readonly organisation: OrganisationConfig;
}

/** @throws Unauthenticated TOKEN_MISSING */
function mustHave(token: string | undefined): string {
  if (token === undefined) throw new Unauthenticated('TOKEN_MISSING');
  return token;
}

const from = ({ client, locale }: Pick<Call<Operation>, 'client' | 'locale'>): From => ({
  ip: client.ip,
  userAgent: client.userAgent,
  locale,
});

export const authRoutes = ({
  logins,
  sessions,
  passwords,
  authenticator,
  origin,
  cookie,
  organisation,
}: AuthRouteParts) => {
  const opened = ({ accessToken, expiresIn, user, refreshToken, persistent }: Opened) =>
    ok({ data: { accessToken, expiresIn, user } }, { cookies: [cookie.holding(refreshToken, persistent)] });

  return [
    route({
      operation: 'getAuthOptions',
      permission: 'public',
      limit: 'read',
      handle: () => {
        const { name, helpContact, demoAccounts } = organisation;
        return Promise.resolve(
          ok({
            data: {
              organisation: { name },
              languages: [...locales],
              signIn: ['password' as const],
              ...(helpContact !== undefined && { helpContact }),
              ...(demoAccounts && { demoAccounts: [...demoAccounts] }),
            },
          }),
        );
      },
    }),
    route({
      operation: 'login',
      permission: 'public',
      limit: 'login',
      handle: async (call) => {
        const { username, password, remember = true } = call.body;
        return opened(await logins.login({ username, password, remember }, from(call)));
      },
    }),
    route({
      operation: 'refresh',
      permission: 'public',
      limit: 'write',
      handle: async (call) => {
        origin.mustBe(call.client.origin);
        return opened(await sessions.refresh(call.client.cookies[REFRESH_COOKIE], from(call)));
      },
    }),
    route({
      operation: 'logout',
      permission: 'public',
      limit: 'write',
      handle: async ({ client }) => {
        origin.mustBe(client.origin);
        await sessions.logout(await authenticator.sessionOf(client.token), client.cookies[REFRESH_COOKIE]);
        return ok({ data: null }, { cookies: [cookie.taken()] });
      },
    }),
    route({
      operation: 'verifyToken',
      permission: 'signed-in',
      limit: 'read',
      handle: async ({ me, client }) => {
        const expiresAt = await authenticator.endOf(mustHave(client.token));
        const { id: userId, roles, permissions } = me;
        return ok({
          data: { userId, roles: [...roles], permissions: [...permissions], expiresAt: expiresAt.toISOString() },
        });
      },
    }),
    route({
      operation: 'changePassword',
      permission: 'public',
      limit: 'login',
      handle: async (call) => {
        const { username, ...change } = call.body;
        if (username !== undefined) await passwords.changeNamed(username, change, from(call));
        else if (call.me) await passwords.changeOwn(call.me, change, from(call));
        else await authenticator.authenticate(mustHave(call.client.token));
        return ok({ data: null });
      },
    }),
    route({
      operation: 'listSessions',
      permission: 'signed-in',
      limit: 'read',
      handle: async ({ me }) =>
        ok({
          data: (await sessions.list(me)).map(({ id, device, address, since, lastSeenAt, current }) => ({
            id,
            device,
            address,
            since: since.toISOString(),
            lastSeenAt: lastSeenAt.toISOString(),
            current,
          })),
        }),
    }),
    route({
      operation: 'endSession',
      permission: 'signed-in',
      limit: 'write',
      handle: async ({ me, path }) => {
        await sessions.end(me, path.id);
        return ok({ data: null });
      },
    }),
    route({
      operation: 'endOtherSessions',
      permission: 'signed-in',
      limit: 'write',
      handle: async ({ me }) => ok({ data: { ended: await sessions.endOthers(me) } }),
    }),
  ];
};
