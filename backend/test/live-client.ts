import { io, type Socket } from 'socket.io-client';
import type { Schema } from '../src/http/route.js';
import { eventually } from './eventually.js';

type LiveEvents = Schema<'LiveEvents'>;

export interface LiveOptions {
  readonly token?: string | undefined;
  readonly language?: string;
  readonly origin?: string;
}

/** A page that is open: what it was told, in order. */
export class LiveClient {
  private readonly heard: { readonly event: string; readonly data: unknown }[] = [];
  /** Why it was closed by the other side. */
  closed: string | undefined;

  private constructor(private readonly socket: Socket) {
    socket.onAny((event: string, data: unknown) => this.heard.push({ event, data }));
    socket.on('disconnect', (reason) => {
      this.closed = reason;
    });
  }

  /** @throws Error whose message is the code of the refusal */
  static async open(url: string, { token, language, origin }: LiveOptions): Promise<LiveClient> {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { token, language },
      ...(origin !== undefined && { extraHeaders: { origin } }),
    });
    const client = new LiveClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return client;
  }

  all<E extends keyof LiveEvents>(event: E): LiveEvents[E][] {
    return this.heard.filter((each) => each.event === event).map(({ data }) => data as LiveEvents[E]);
  }

  /** The first of an event for which it holds, when it comes. */
  when<E extends keyof LiveEvents>(
    event: E,
    holds: (data: LiveEvents[E]) => boolean = () => true,
  ): Promise<LiveEvents[E]> {
    return eventually(() => Promise.resolve(this.all(event).find(holds)));
  }

  whenClosed(): Promise<string> {
    return eventually(() => Promise.resolve(this.closed));
  }

  close(): void {
    this.socket.disconnect();
  }
}
