import { setTimeout as pause } from 'node:timers/promises';
import { screen } from './screen.mjs';
import { ChildEnded, type ChildPlan, type Children } from './children.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** A process that lived this long, in milliseconds, is not failing over and over. */
const GOOD_LIFE = 60_000;
const MOST_TRIES = 6;

/** Starts a process again that ended by itself, later each time; gives up when it does not come to stay. */
export class Keeper {
  private readonly tries = new Map<string, { count: number; since: number }>();
  /** Rejects with what gave up. */
  readonly gaveUp: Promise<never>;
  private giveUp: (error: Error) => void = () => undefined;

  constructor() {
    this.gaveUp = new Promise((_, reject) => (this.giveUp = reject));
    this.gaveUp.catch(() => undefined);
  }

  async restart(children: Children, plan: ChildPlan, how: string): Promise<void> {
    const before = this.tries.get(plan.name);
    const count = before && Date.now() - before.since < GOOD_LIFE ? before.count + 1 : 1;
    this.tries.set(plan.name, { count, since: Date.now() });
    if (count > MOST_TRIES) {
      this.giveUp(new Error(`${plan.title} ended again and again (${how}); its log is ${children.logOf(plan.name)}.`));
      return;
    }
    const wait = Math.min(FIRST_PAUSE * 2 ** (count - 1), LONGEST_PAUSE);
    screen.complain(`  ${plan.title} ended unexpectedly (${how}); it is started again in ${wait / 1_000} s.`);
    await pause(wait, undefined, { ref: false });
    try {
      await children.start(plan);
      screen.say(`  ${plan.title} runs again.`);
    } catch (error) {
      if (error instanceof ChildEnded && !children.isStopping) await this.restart(children, plan, error.message);
    }
  }
}
