/** Milliseconds after which it is done although the page is still busy. */
const PATIENCE = 1_000;

// Safari knows no idle time.
const hasIdleTime = 'requestIdleCallback' in globalThis;

/**
 * Does what nobody waits for once the page has nothing else to do.
 * @param rest milliseconds that the page is left alone first
 * @returns what calls it off
 */
export function whenIdle(work: () => void, rest = 0): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (hasIdleTime) idle = requestIdleCallback(work, { timeout: PATIENCE });
    else work();
  }, rest);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
