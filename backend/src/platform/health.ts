/** Whether a part answers; a rejection or silence means it does not. */
export interface HealthCheck {
  readonly part: string;
  /** Without it the process cannot serve at all. */
  readonly essential: boolean;
  readonly check: () => Promise<unknown>;
}

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly parts: Readonly<Record<string, 'ok' | 'down'>>;
}

const within = (ms: number, work: Promise<unknown>): Promise<'ok' | 'down'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => (timer = setTimeout(() => resolve('down'), ms)));
  return Promise.race([
    work.then(
      () => 'ok' as const,
      () => 'down' as const,
    ),
    late,
  ]).finally(() => clearTimeout(timer));
};

/** Asks every part at once, each for a second at most. */
export class Readiness {
  private draining = false;

  constructor(private readonly checks: readonly HealthCheck[]) {}

  /** From now on the process says it is down, so that nothing new is sent to it. */
  drain(): void {
    this.draining = true;
  }

  async ask(): Promise<Health> {
    const answers = await Promise.all(
      this.checks.map(async ({ part, essential, check }) => ({ part, essential, state: await within(1_000, check()) })),
    );
    const parts = Object.fromEntries(answers.map(({ part, state }) => [part, state]));
    const down = this.draining || answers.some(({ essential, state }) => essential && state === 'down');
    return { status: down ? 'down' : answers.some(({ state }) => state === 'down') ? 'degraded' : 'ok', parts };
  }
}
