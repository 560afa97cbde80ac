import { create } from 'zustand';

interface Reachable {
  readonly isLost: boolean;
  /** When the server was heard last; what is on the page is as of then. Milliseconds since 1970, as the others. */
  readonly heardAt: number;
  readonly lostAt: number | null;
  /** When it is asked for again; null while it is being asked. */
  readonly nextTryAt: number | null;
}

/** Whether the server answers: told by every request, and while it does not by asking again and again. */
export const useReachable = create<Reachable>(() => ({
  isLost: false,
  heardAt: Date.now(),
  lostAt: null,
  nextTryAt: null,
}));

/** Seconds between one try and the next. */
const PAUSES = [2, 3, 5, 8, 13, 20, 30] as const;
/** Milliseconds after which nothing that was on its way comes any more. */
const SOON = 1_000;
/** Milliseconds an answer may take. */
const PATIENCE = 5_000;
/** Answered without a session, by whoever serves the API. */
const PROBE = '/api/v1/auth/options';

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: Promise<void> | null = null;

/** Somebody answered, whatever they said. */
export function heard(): void {
  clearTimeout(timer);
  tries = 0;
  useReachable.setState({ isLost: false, heardAt: Date.now(), lostAt: null, nextTryAt: null });
}

/** Nobody answered a request; one that failed by itself is no loss, so it is asked at once. */
export function missed(): void {
  if (!useReachable.getState().isLost) void tryNow();
}

/** Asks now, whenever it was to be asked. */
export function tryNow(): Promise<void> {
  clearTimeout(timer);
  useReachable.setState({ nextTryAt: null });
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

async function ask(): Promise<void> {
  try {
    const answer = await fetch(PROBE, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    // A gateway answers for an API that is away.
    if (answer.status >= 502) throw new Error(String(answer.status));
    heard();
  } catch {
    const { isLost } = useReachable.getState();
    const pause = (PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 30) * 1_000;
    tries += 1;
    const nextTryAt = Date.now() + pause;
    useReachable.setState(isLost ? { nextTryAt } : { isLost: true, lostAt: Date.now(), nextTryAt });
    timer = setTimeout(() => void tryNow(), pause);
  }
}

/** Hears from the browser when the network goes and comes. */
export function watchConnection(): void {
  addEventListener('offline', () => {
    missed();
    // What was asked just before may still be answered: then it is asked once more.
    setTimeout(missed, SOON);
  });
  addEventListener('online', () => void tryNow());
}
