import type { Server } from 'node:http';
import type { ActorSource, OwnOrigin, TokenAuthenticator } from './features/auth/index.js';
import { LostSessionRepository } from './features/auth/index.js';
import { SyncProgress, SyncRunRepository } from './features/ad-sync/index.js';
import { LiveRelay, LiveSockets, SessionWatch, type NotificationRepository } from './features/notifications/index.js';
import type { Platform } from './compose-platform.js';
import { databaseConfig } from './platform/config/index.js';
import { Listener } from './platform/listen.js';
import type { LiveChannel } from './platform/live.js';

/** The connections of open pages. */
export interface Live {
  /** Takes connections at this server from now on. */
  attach(http: Server): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  readonly live: LiveChannel;
  readonly notificationRepository: NotificationRepository;
  readonly actors: ActorSource;
  readonly auth: { readonly authenticator: TokenAuthenticator; readonly origin: OwnOrigin };
}

export function composeLive(platform: Platform, { live, notificationRepository, actors, auth }: Parts): Live {
  const { environment, queries, clock, metrics, logger, addresses } = platform;
  const sockets = new LiveSockets(auth.authenticator, auth.origin, clock, metrics, logger);
  const watch = new SessionWatch(sockets, new LostSessionRepository(), queries, logger);
  const progress = new SyncProgress(queries, new SyncRunRepository(), sockets, logger);
  const listener = new Listener(databaseConfig(environment).url, 'sync_progress', progress.hear, logger);
  const relay = new LiveRelay(sockets, notificationRepository, addresses, queries, logger);
  live.listen({
    hear: relay.hear,
    missed: () => {
      relay.missed();
      void watch.look();
    },
  });
  actors.onChange((userId) => void watch.look(userId));
  return {
    attach: async (http) => {
      sockets.attach(http);
      watch.start();
      await listener.start();
    },
    close: async () => {
      watch.stop();
      await listener.stop();
      sockets.close();
    },
  };
}
