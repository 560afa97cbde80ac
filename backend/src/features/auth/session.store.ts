import { Unavailable } from '../../platform/errors.js';
import { isRedisAway, type Redis } from '../../platform/redis.js';
import { hashOfSecret, type RefreshToken } from './refresh-token.js';
import { endSession, presentToken } from './session.scripts.js';

/** Milliseconds for which a used token is still answered with its successor after that has been used (two tabs). */
export const GRACE_MS = 30_000;

export interface Session {
  readonly id: string;
  readonly userId: string;
  /** `Chrome · Windows` */
  readonly device: string;
  readonly address: string;
  readonly since: Date;
  readonly lastSeenAt: Date;
}

/** What became of a refresh token that was presented. */
export type Presented =
  | { readonly kind: 'next'; readonly generation: number; readonly persistent: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'reused'; readonly device: string };

const sessionKey = (userId: string, id: string) => `maru:{${userId}}:session:${id}`;
const indexKey = (userId: string) => `maru:{${userId}}:sessions`;

/** The open sessions, in Redis: each gone when its refresh token has not been used for `lifeMs`. */
export class SessionStore {
  constructor(
    private readonly redis: Redis,
    private readonly lifeMs: number,
  ) {}

  /**
   * @param token the first of the session's chain
   * @param persistent whether its cookie outlives the browser
   * @returns how many sessions the person has now, at most
   * @throws Unavailable SESSIONS_UNAVAILABLE
   */
  async open(token: RefreshToken, session: Omit<Session, 'lastSeenAt'>, persistent: boolean): Promise<number> {
    const key = sessionKey(session.userId, session.id);
    const index = indexKey(session.userId);
    const now = session.since.getTime();
    const answers = await orUnavailable(
      this.redis
        .multi()
        .hset(key, {
          secret: hashOfSecret(token.secret),
          used: token.generation - 1,
          oldest: token.generation,
          persistent: persistent ? 1 : 0,
          device: session.device,
          address: session.address,
          since: now,
          seen: now,
        })
        .pexpire(key, this.lifeMs)
        .zadd(index, now, session.id)
        .pexpire(index, this.lifeMs)
        .zcard(index)
        .exec(),
    );
    return Number(answers?.at(-1)?.[1]);
  }

  /** One round trip, atomic: see {@link presentToken}. @throws Unavailable SESSIONS_UNAVAILABLE */
  async present(token: RefreshToken, address: string, now: Date): Promise<Presented> {
    const { userId, sessionId, generation, secret } = token;
    const answer = (await orUnavailable(
      presentToken.run(
        this.redis,
        [sessionKey(userId, sessionId), indexKey(userId)],
        [generation, hashOfSecret(secret), now.getTime(), GRACE_MS, this.lifeMs, address, sessionId],
      ),
    )) as [string, (string | number)?, string?];
    const [kind, first, persistent] = answer;
    if (kind === 'next') return { kind, generation: Number(first), persistent: persistent === '1' };
    return kind === 'reused' ? { kind, device: String(first) } : { kind: 'unknown' };
  }

  /** The last seen first. @throws Unavailable SESSIONS_UNAVAILABLE */
  async list(userId: string): Promise<Session[]> {
    const ids = await orUnavailable(this.redis.zrange(indexKey(userId), 0, -1));
    if (ids.length === 0) return [];
    const found = await orUnavailable(Promise.all(ids.map((id) => this.redis.hgetall(sessionKey(userId, id)))));
    const gone = ids.filter((_, at) => found[at]?.secret === undefined);
    if (gone.length > 0) await orUnavailable(this.redis.zrem(indexKey(userId), ...gone));
    return ids
      .flatMap((id, at) => sessionOf(userId, id, found[at] ?? {}))
      .toSorted((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
  }

  /** @returns whether there was one. @throws Unavailable SESSIONS_UNAVAILABLE */
  async end(userId: string, id: string): Promise<boolean> {
    const keys = [sessionKey(userId, id), indexKey(userId)];
    return (await orUnavailable(endSession.run(this.redis, keys, [id]))) !== null;
  }
}

function sessionOf(userId: string, id: string, kept: Record<string, string>): Session[] {
  if (kept.secret === undefined) return [];
  return [
    {
      id,
      userId,
      device: kept.device ?? '',
      address: kept.address ?? '',
      since: new Date(Number(kept.since)),
      lastSeenAt: new Date(Number(kept.seen)),
    },
  ];
}

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isRedisAway(error)) throw new Unavailable('SESSIONS_UNAVAILABLE', undefined, { cause: error });
    throw error;
  }
}
