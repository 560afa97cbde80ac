import type { Response } from 'express';
import type { Actor, Locale } from '../platform/actor.js';
import type { Operation } from './route.js';

/** What the steps of a request hand on to each other. */
export interface State {
  /** Null until the request has been matched, or where it matches nothing. */
  operation: Operation | null;
  actor: Actor | undefined;
  token: string | undefined;
  locale: Locale;
}

export const stateOf = (response: Response): State => response.locals as State;
