import { create } from 'zustand';
import { call } from '../../api/client';
import { failureOf } from '../../api/errors';
import { useReachable } from '../../api/reachable';
import { formatKept, parseKept, withKept, withoutKept, type Kept } from './kept';

interface KeptState {
  readonly ownerId: string | null;
  readonly items: readonly Kept[];
}

/** What the person signed in has written and not sent; the same in all tabs of this browser. */
export const useKeptItems = create<KeptState>(() => ({ ownerId: null, items: [] }));

const PREFIX = 'maru.kept.';
const nameOf = (ownerId: string): string => PREFIX + ownerId;

/** Whether this device keeps something of anybody; for where nobody is signed in yet. */
export const isAnythingKept = (): boolean => Object.keys(localStorage).some((name) => name.startsWith(PREFIX));

function store(change: (items: readonly Kept[]) => readonly Kept[]): void {
  const { ownerId } = useKeptItems.getState();
  if (ownerId === null) return;
  // Another tab may have written since.
  const items = change(parseKept(localStorage.getItem(nameOf(ownerId))));
  // A full or forbidden storage keeps nothing past this page, and breaks nothing in it.
  try {
    if (items.length > 0) localStorage.setItem(nameOf(ownerId), formatKept(items));
    else localStorage.removeItem(nameOf(ownerId));
  } catch {
    // What was stored before stays.
  }
  useKeptItems.setState({ items });
}

export const keep = (item: Kept): void => store((items) => withKept(items, item));
export const forget = (key: string): void => store((items) => withoutKept(items, key));

let sending: Promise<void> | null = null;

/** Sends what waits to be sent, one after another. What cannot be sent now stays; what is refused stays with the reason. */
export function sendWaiting(): Promise<void> {
  sending ??= sendAll().finally(() => (sending = null));
  return sending;
}

async function sendAll(): Promise<void> {
  for (const item of useKeptItems.getState().items) {
    if (!item.sending || item.refusal !== undefined) continue;
    const { path, body, idempotencyKey } = item.sending;
    try {
      await call<'requestAccess'>('post', path, { body, headers: { 'Idempotency-Key': idempotencyKey } });
      forget(item.key);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.isPassing) return;
      keep({ ...item, refusal: failure.message });
    }
  }
}

/** Reads what a person has kept here, and sends what waits whenever the server answers again. */
export function openKept(ownerId: string): () => void {
  const read = () => useKeptItems.setState({ ownerId, items: parseKept(localStorage.getItem(nameOf(ownerId))) });
  const follow = ({ key }: StorageEvent) => {
    if (key === nameOf(ownerId)) read();
  };
  read();
  void sendWaiting();
  addEventListener('storage', follow);
  const stop = useReachable.subscribe(({ isLost }, before) => {
    if (before.isLost && !isLost) void sendWaiting();
  });
  return () => {
    removeEventListener('storage', follow);
    stop();
    useKeptItems.setState({ ownerId: null, items: [] });
  };
}
