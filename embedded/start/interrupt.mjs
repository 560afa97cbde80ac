/** @type {Set<(times: number) => void>} */
const listeners = new Set();
let times = 0;

/** A person who asked to stop while something was still being prepared. */
export class Interrupted extends Error {
  /** @override */
  name = 'Interrupted';
}

/** How often this process was asked to stop. */
export const interruptions = () => times;

/**
 * @param {(times: number) => void} listener called at each SIGINT and SIGTERM with how many there were
 * @returns {() => void} forgets the listener
 */
export function onInterrupt(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** From here on SIGINT, SIGTERM and SIGHUP end nothing by themselves. */
export function catchInterrupts() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      times += 1;
      for (const listener of [...listeners]) listener(times);
    });
  }
}

/** @throws {Interrupted} where somebody asked to stop meanwhile */
export function goOn() {
  if (times > 0) throw new Interrupted();
}
