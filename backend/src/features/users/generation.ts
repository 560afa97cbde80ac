import { randomUUID } from 'node:crypto';
import type { Cache, CacheSpace } from '../../platform/cache.js';

const DAY = 86_400;

/**
 * Names the state of something in the keys of what is cached of it: raised, nothing cached before is asked for again.
 * A lost name (Redis emptied) is a new one.
 */
export class Generation {
  private readonly space: CacheSpace<string>;

  constructor(
    cache: Cache,
    private readonly of: string,
  ) {
    this.space = cache.space('generation', DAY);
  }

  current(): Promise<string> {
    return this.space.get(this.of, () => Promise.resolve(randomUUID()));
  }

  raise(): Promise<void> {
    return this.space.invalidate(this.of);
  }

  /** For a job, which is tried again. @throws while Redis is away, which would bring the old name back */
  mustRaise(): Promise<void> {
    return this.space.invalidate(this.of, 'told');
  }
}

/** That of people, departments and roles: raised by every event about them. */
export const peopleGeneration = (cache: Cache): Generation => new Generation(cache, 'people');

/** That of one person's favourites, by which a search ranks for them. */
export const favoritesGeneration = (cache: Cache, ownerId: string): Generation =>
  new Generation(cache, `favorites:${ownerId}`);
