import type { Schema } from '../../http/route.js';
import type { Actor, Locale } from '../../platform/actor.js';

/** From where somebody asks. */
export interface From {
  readonly ip: string;
  readonly userAgent: string | undefined;
  /** The reader's, where the person has chosen none. */
  readonly locale: Locale;
}

/** What a login and a refresh give. */
export interface Opened {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly user: Schema<'Me'>;
  readonly refreshToken: string;
  /** Whether the cookie outlives the browser. */
  readonly persistent: boolean;
}

/** Somebody as `GET /users/me` shows them; the feature `users` is one. */
export interface MeSource {
  /** @param settings of the person, as stored */
  shown(actor: Actor, settings: unknown): Promise<Schema<'Me'>>;
}
