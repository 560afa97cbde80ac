import { createHash } from 'node:crypto';
import type { Redis } from '../../platform/redis.js';

/** A Lua script, sent once: afterwards Redis knows it by its hash. */
class Script {
  private readonly sha: string;

  constructor(private readonly lua: string) {
    this.sha = createHash('sha1').update(lua).digest('hex');
  }

  async run(redis: Redis, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    try {
      return await redis.evalsha(this.sha, keys.length, ...keys, ...values);
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
      return redis.eval(this.lua, keys.length, ...keys, ...values);
    }
  }
}

/**
 * Presents a refresh token: KEYS session, sessions of the person; ARGV generation, hash of the secret, now, grace and
 * life in milliseconds, address, session id. Answers `{'next', successor, persistent}`, `{'unknown'}`, or
 * `{'reused', device}` after the session has gone.
 *
 * `used` is the newest generation that was presented, `u<n>` when n was. A token beyond `used` is one that Redis has
 * forgotten handing out (a crash loses up to a second): its HMAC says that Maru did.
 */
export const presentToken = new Script(`
local generation, now, grace = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[4])
local kept = redis.call('hmget', KEYS[1], 'secret', 'used', 'persistent', 'oldest', 'device', 'u' .. (generation + 1))
if not kept[1] or kept[1] ~= ARGV[2] then return {'unknown'} end
local used = tonumber(kept[2])
if generation < used and not (kept[6] and now - tonumber(kept[6]) <= grace) then
  redis.call('del', KEYS[1])
  redis.call('zrem', KEYS[2], ARGV[7])
  return {'reused', kept[5]}
end
if generation > used then
  local oldest = tonumber(kept[4])
  while oldest < generation do
    local at = redis.call('hget', KEYS[1], 'u' .. oldest)
    if at and now - tonumber(at) <= grace then break end
    redis.call('hdel', KEYS[1], 'u' .. oldest)
    oldest = oldest + 1
  end
  redis.call('hset', KEYS[1], 'used', generation, 'u' .. generation, now, 'oldest', oldest)
end
redis.call('hset', KEYS[1], 'seen', now, 'address', ARGV[6])
redis.call('pexpire', KEYS[1], ARGV[5])
redis.call('pexpire', KEYS[2], ARGV[5])
return {'next', generation + 1, kept[3]}`);

/** KEYS session, sessions of the person; ARGV session id. @returns the device, or nil where there was no session */
export const endSession = new Script(`
local device = redis.call('hget', KEYS[1], 'device')
redis.call('del', KEYS[1])
redis.call('zrem', KEYS[2], ARGV[1])
return device`);
