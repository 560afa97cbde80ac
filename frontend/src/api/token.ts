import axios from 'axios';
import { failureOf } from './errors';
import type { Answer, Login } from './types';

/** Seconds before the end at which a token is renewed, at most; a quarter of its life where that is shorter. */
const LEAD = 60;

interface Held {
  readonly token: string;
  readonly userId: string;
  /** Milliseconds since 1970 by this machine's clock. */
  readonly expiresAt: number;
  readonly renewAt: number;
}

/** Why somebody is no longer signed in, where they did not sign out in this very window. */
export type LeaveReason = 'expired' | 'ended_elsewhere' | 'password_changed' | 'disabled' | 'signed_out';

/** What tabs tell each other: all of the answer, so that one that was only starting knows who is there as well. */
type Told =
  | { readonly kind: 'token'; readonly held: Held; readonly login: Login }
  | { readonly kind: 'ended'; readonly reason: LeaveReason };

/** What the rest of the page is told about the session. */
export interface SessionEvents {
  readonly renewed: (login: Login) => void;
  /** Another tab signed somebody else in. */
  readonly replaced: () => void;
  readonly ended: (reason: LeaveReason) => void;
}

/** Requests that carry no access token and are never repeated. */
export const bare = axios.create({ baseURL: '/api/v1', timeout: 20_000 });

const channel = new BroadcastChannel('maru-session');
let held: Held | null = null;
let running: Promise<string> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let events: SessionEvents | null = null;

export function listen(to: SessionEvents): void {
  events = to;
}

export function hold(login: Login): void {
  const life = login.expiresIn * 1000;
  const expiresAt = Date.now() + life;
  const next: Held = {
    token: login.accessToken,
    userId: login.user.id,
    expiresAt,
    renewAt: expiresAt - Math.min(LEAD * 1000, life / 4),
  };
  keep(next);
  channel.postMessage({ kind: 'token', held: next, login } satisfies Told);
  events?.renewed(login);
}

/** Forgets the token; the other tabs are told why, as they share the cookie. */
export function drop(reason: LeaveReason): void {
  forget();
  channel.postMessage({ kind: 'ended', reason } satisfies Told);
}

/** The token to send now; waits for a new one where the present one is about to end. */
export async function currentToken(): Promise<string | null> {
  if (held && held.expiresAt - Date.now() < 5_000) return renew(held.token);
  return held?.token ?? null;
}

/**
 * Gets a new access token for the cookie: once for all requests of this page, and for all tabs one after another, so
 * that the second finds what the first was given.
 * @param stale the token that was refused or is about to end
 * @throws Failure 401 where the session is over; anything else says nothing about the session
 */
export function renew(stale: string | null): Promise<string> {
  running ??= inTurn(() => renewUnlessDone(stale)).finally(() => (running = null));
  return running;
}

async function renewUnlessDone(stale: string | null): Promise<string> {
  if (held && held.token !== stale && held.renewAt > Date.now()) return held.token;
  try {
    const { data } = await bare.post<Answer<'refresh'>>('/auth/refresh');
    hold(data.data);
    return data.data.accessToken;
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.status === 401) {
      forget();
      events?.ended('expired');
    }
    throw failure;
  }
}

/** Web Locks exist on https and localhost only; elsewhere two tabs may ask at once, which the server allows. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('maru-refresh', work) : work();

function keep(next: Held): void {
  held = next;
  clearTimeout(timer);
  timer = setTimeout(renewInTime, Math.max(next.renewAt - Date.now(), 1_000));
}

function forget(): void {
  held = null;
  clearTimeout(timer);
}

/** A failure that is not 401 is tried again: a session server that is away is no logout. */
function renewInTime(): void {
  const before = held?.token ?? null;
  renew(before).catch((failure: unknown) => {
    const { status, retryAfter } = failureOf(failure);
    if (status !== 401) timer = setTimeout(renewInTime, (retryAfter ?? 10) * 1000);
  });
}

channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.kind === 'ended') {
    forget();
    events?.ended(data.reason);
  } else if (held && held.userId !== data.held.userId) {
    events?.replaced();
  } else {
    keep(data.held);
    events?.renewed(data.login);
  }
});
