import { AsyncLocalStorage } from 'node:async_hooks';

/** On whose behalf, and because of which request or event, the code at hand runs. */
export interface Context {
  /** What a person quotes to support; the `x-request-id` of an answer. */
  readonly requestId: string;
  /** What ties together the logs and events of one cause. */
  readonly traceId: string;
  actorId?: string | undefined;
  ip?: string | undefined;
  userAgent?: string | undefined;
}

const storage = new AsyncLocalStorage<Context>();

export const currentContext = (): Context | undefined => storage.getStore();

export const runInContext = <T>(context: Context, work: () => T): T => storage.run(context, work);
