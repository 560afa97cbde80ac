import { io, type Socket } from 'socket.io-client';
import { useReachable } from '../../api/reachable';
import { currentToken, renew } from '../../api/token';
import type { LiveEvents } from '../../api/types';

const TOKEN_REFUSED = new Set(['TOKEN_MISSING', 'TOKEN_INVALID', 'TOKEN_EXPIRED', 'TOKEN_STALE']);
/** Milliseconds before another try where the server itself refused, at least. */
const PATIENCE = 5_000;

export type LiveListeners = { readonly [E in keyof LiveEvents]?: (data: LiveEvents[E]) => void };

export interface LiveConnection extends LiveListeners {
  /** @param lostSince when the server was last heard of; null at the first connection */
  readonly onConnected: (lostSince: Date | null) => void;
  readonly onLost: () => void;
}

/** Opens this tab's connection and keeps it until the returned function closes it, whatever comes between. */
export function openLive({ onConnected, onLost, ...listeners }: LiveConnection): () => void {
  let token: string | null = null;
  let heardAt: Date | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const socket: Socket = io({
    transports: ['websocket'],
    reconnectionDelayMax: 10_000,
    auth: (give) => {
      void currentToken()
        .catch(() => null)
        .then((current) => {
          token = current;
          give({ token, language: document.documentElement.lang });
        });
    },
  });
  const again = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), ms * (1 + Math.random()));
  };
  const heard = () => {
    heardAt = new Date();
  };

  socket.on('connect', () => {
    onConnected(heardAt);
    heard();
  });
  socket.io.on('ping', heard);
  socket.onAny(heard);
  for (const [event, listener] of Object.entries(listeners)) socket.on(event, listener as (data: unknown) => void);
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') onLost();
    // The token has ended, or holds for other rights by now: a new one is let in.
    if (reason === 'io server disconnect') again(200);
  });
  socket.on('connect_error', (error) => {
    // Where nobody answered it tries again by itself.
    if (socket.active || error.message === 'FORBIDDEN') return;
    if (!TOKEN_REFUSED.has(error.message)) again(PATIENCE);
    else
      renew(token).then(
        () => socket.connect(),
        () => again(PATIENCE),
      );
  });
  // Somebody else was answered again: that is no time to wait for the next try.
  const forget = useReachable.subscribe((now, before) => {
    if (before.isLost && !now.isLost && !socket.connected) socket.disconnect().connect();
  });
  return () => {
    forget();
    clearTimeout(timer);
    socket.disconnect();
  };
}
