import { create } from 'zustand';
import { onRefused } from '../api/client';
import { hasOtherAssets, assetsIn } from './assets';

/** Milliseconds between two looks that nothing called for. */
const PAUSE = 5 * 60_000;
const KEY = 'maru.version-hidden';

interface Version {
  /** There is a newer one than this page was loaded with. */
  readonly isNew: boolean;
  /** The day on which the reader did not want to hear of it, `YYYY-MM-DD`. */
  readonly hiddenOn: string | null;
}

export const useVersion = create<Version>(() => ({ isNew: false, hiddenOn: localStorage.getItem(KEY) }));

export const today = (): string => new Date().toLocaleDateString('en-CA');

/** Not to be told again before tomorrow, but for a request that fails on account of it. */
export function hideForToday(): void {
  localStorage.setItem(KEY, today());
  useVersion.setState({ hiddenOn: today() });
}

let looked = 0;

/**
 * Whether the document that a reload would bring names other files than this page was loaded with: its names are hashes
 * of their content, so nothing else needs to say which version it is.
 */
async function look(own: ReadonlySet<string>, pause: number): Promise<boolean> {
  if (useVersion.getState().isNew) return true;
  if (Date.now() - looked < pause) return false;
  looked = Date.now();
  try {
    const document = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    const isNew = document.ok && hasOtherAssets(own, await document.text());
    if (isNew) useVersion.setState({ isNew });
    return isNew;
  } catch {
    return false;
  }
}

/** Looks when one comes back to the page, and when something fails that a newer server or a missing file explains. */
export function watchVersion(): void {
  const own = assetsIn(document.documentElement.outerHTML);
  const insist = () =>
    void look(own, 10_000).then((isNew) => {
      if (!isNew) return;
      localStorage.removeItem(KEY);
      useVersion.setState({ hiddenOn: null });
    });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look(own, PAUSE);
  });
  addEventListener('focus', () => void look(own, PAUSE));
  addEventListener('vite:preloadError', insist);
  onRefused(insist);
}
