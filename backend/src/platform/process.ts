import type { Readiness } from './health.js';
import type { Logger } from './logger.js';

/** Something that was started, stopped in the opposite order. */
export interface Part {
  readonly name: string;
  readonly stop: () => Promise<unknown>;
  /** Milliseconds it may take; 8 s where it does not say. */
  readonly patience?: number;
}

/** Milliseconds after which a part that does not stop is left behind. */
const PATIENCE = 8_000;

/**
 * Lets the process end in order at SIGTERM and SIGINT: it says that it is not ready, then the part added last stops
 * first. What nobody caught is logged and ends the process, as its state cannot be trusted.
 */
export function stopInOrder(
  parts: readonly Part[],
  readiness: Pick<Readiness, 'drain'>,
  logger: Logger,
): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    readiness.drain();
    for (const { name, stop: end, patience = PATIENCE } of parts.toReversed()) {
      const late = new Promise((_, reject) => setTimeout(() => reject(new Error('took too long')), patience).unref());
      await Promise.race([end(), late]).catch((error: unknown) =>
        logger.error({ error: String(error) }, `${name} did not stop`),
      );
    }
    logger.info('stopped');
  };
  const once = () => (stopping ??= stop());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void once().then(() => process.exit(0)));
  }
  process.on('uncaughtException', (error) => {
    logger.error({ error: error.stack }, 'uncaught');
    process.exit(1);
  });
  return once;
}
