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

/** npm passes on to its script what the terminal sends to both: within this many milliseconds two signals are one. */
const ONE = 300;

/** From here on SIGINT, SIGTERM and SIGHUP end nothing by themselves. */
export function catchInterrupts() {
  let last = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (times > 0 && Date.now() - last < ONE) return;
      last = Date.now();
      times += 1;
      for (const listener of [...listeners]) listener(times);
    });
  }
}

/** @throws {Interrupted} where somebody asked to stop meanwhile */
export function goOn() {
  if (times > 0) throw new Interrupted();
}
