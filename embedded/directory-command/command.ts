import { Refusal } from '../start/refusal.mjs';
import type { CompanyDirectory } from './company-directory.js';

export interface Command {
  /** As it is typed; its first word is its name. */
  readonly usage: string;
  readonly does: string;
  /** Options that take a value. */
  readonly options?: readonly string[];
  readonly switches?: readonly string[];
  /** @returns what it did, line by line. @throws Refusal */
  readonly perform: (
    company: CompanyDirectory,
    words: readonly string[],
    options: Readonly<Record<string, string | undefined>>,
    switches: Readonly<Record<string, boolean | undefined>>,
  ) => Promise<string[]>;
}

/** @throws Refusal naming what is missing */
export function mustHave(word: string | undefined, what: string): string {
  if (word === undefined || word === '') throw new Refusal(`${what} is missing.`);
  return word;
}

/** @throws Refusal for what is no number from 1 to 1,000 */
export function whole(text: string, what: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 1_000)
    throw new Refusal(`--${what} takes a number from 1 to 1000.`);
  return number;
}
