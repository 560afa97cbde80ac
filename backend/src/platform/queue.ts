import Bull from 'bull';
import type { Metrics } from './metrics.js';

/** How long Redis may take to accept a job; Bull itself would wait for ever. */
const OFFER_TIMEOUT = 2_000;

export interface QueuedJob {
  /** A job whose id is known to Redis is not added again. */
  readonly id: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** Milliseconds before the second try; doubled at each further one. */
  readonly backoff: number;
}

/** The one place that knows Bull. Jobs leave Redis when they complete or have failed for good. */
export class Queue {
  private readonly bull: Bull.Queue;

  constructor(url: string, name: string, metrics: Metrics) {
    this.bull = new Bull(name, url, { prefix: 'maru:queue', redis: { connectTimeout: 5_000 } });
    // ioredis tells every failed try; that Redis is away is told by readiness and by the relay.
    this.bull.on('error', () => undefined);
    metrics.gauge('maru_queue_jobs', 'Jobs of a queue by state', ['queue', 'state'], async (gauge) => {
      const counts = await bounded(this.bull.getJobCounts()).catch(() => undefined);
      for (const state of ['waiting', 'active', 'delayed'] as const)
        gauge.set({ queue: name, state }, counts?.[state] ?? 0);
    });
  }

  /** @throws when Redis has not accepted the job within two seconds; it may have all the same */
  async offer({ id, payload, attempts, backoff }: QueuedJob): Promise<void> {
    await bounded(
      this.bull.add(payload, {
        jobId: id,
        attempts,
        backoff: { type: 'exponential', delay: backoff },
        removeOnComplete: true,
        removeOnFail: true,
      }),
    );
  }

  /** @param perform is told whether this try is the last one */
  process(concurrency: number, perform: (payload: unknown, last: boolean) => Promise<void>): void {
    void this.bull.process(concurrency, (job) => perform(job.data, job.attemptsMade + 1 >= (job.opts.attempts ?? 1)));
  }

  /** Waits for the jobs at work. */
  async close(): Promise<void> {
    await bounded(this.bull.close(), 7_000);
  }
}

async function bounded<T>(work: Promise<T>, ms = OFFER_TIMEOUT): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Redis did not answer in time'));
    }, ms);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}
