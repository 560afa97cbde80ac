import CircuitBreaker from 'opossum';
import { DirectoryUnreachable } from './ldap-errors.js';

/** As security asks of every part Maru stands on: five failures shut it, after a minute three trials may open it. */
const failures = 5;
const pauseMs = 60_000;
const trials = 3;

/** Spares people the wait for a directory that does not answer, and the directory the crowd when it comes back. */
export class DirectoryBreaker {
  private readonly breaker: CircuitBreaker<[() => Promise<unknown>]>;

  constructor(name: string) {
    this.breaker = new CircuitBreaker((work: () => Promise<unknown>) => this.tried(work), {
      name,
      // Each step of the work has its own limit.
      timeout: false,
      resetTimeout: pauseMs,
      rollingCountTimeout: pauseMs,
      volumeThreshold: failures,
      errorThresholdPercentage: 50,
      // A directory that says no has answered.
      errorFilter: (error: unknown) => !(error instanceof DirectoryUnreachable),
    });
  }

  get isOpen(): boolean {
    return this.breaker.opened;
  }

  /** @throws DirectoryUnreachable without asking while it is open, and whatever the work throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return (await this.breaker.fire(work)) as T;
    } catch (error) {
      if (CircuitBreaker.isOurError(error as Error))
        throw new DirectoryUnreachable(this.breaker.name, 'lost', 'resting after failures', { cause: error });
      throw error;
    }
  }

  close(): void {
    this.breaker.shutdown();
  }

  private async tried(work: () => Promise<unknown>): Promise<unknown> {
    for (let left = this.breaker.halfOpen ? trials : 1; ; left--) {
      try {
        return await work();
      } catch (error) {
        if (left === 1 || !(error instanceof DirectoryUnreachable)) throw error;
      }
    }
  }
}
