import type { TestSteps } from '../tries.api';

/** In the order they are tried. */
export const STEPS = [
  'dns',
  'tcp',
  'tls',
  'bind',
  'base',
  'count',
  'deleted',
  'lockout',
] as const satisfies readonly TestSteps[number]['step'][];

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly left: number;
  /** Where it stopped. */
  readonly stoppedAt: TestSteps[number]['step'] | null;
}

/** How far the test of a server came; what is only worth a word has passed. */
export function tallyOf(steps: TestSteps): Tally {
  const count = (...states: readonly string[]) => steps.filter(({ state }) => states.includes(state)).length;
  return {
    passed: count('ok', 'warning'),
    failed: count('failed'),
    left: count('waiting'),
    stoppedAt: steps.find(({ state }) => state === 'failed')?.step ?? null,
  };
}

/** The servers that were tried, in order, each with its steps. */
export function byServer(steps: TestSteps): ReadonlyMap<string, TestSteps> {
  const servers = new Map<string, TestSteps>();
  for (const step of steps) servers.set(step.server, [...(servers.get(step.server) ?? []), step]);
  return servers;
}
