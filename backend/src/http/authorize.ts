import { may } from '../platform/actor.js';
import { Forbidden, Unauthenticated } from '../platform/errors.js';
import type { Demand } from './route.js';
import { stateOf } from './state.js';
import type { Step } from './step.js';

/**
 * Lets in whoever has the permission as of now, whatever their token says.
 * @throws Forbidden FORBIDDEN naming the permission; the answer names the roles that have it instead
 */
export const authorize =
  (demand: Demand): Step =>
  (_request, response) => {
    if (demand === 'public') return;
    const { actor } = stateOf(response);
    if (!actor) throw new Unauthenticated('TOKEN_MISSING');
    if (demand !== 'signed-in' && !may(actor, demand)) throw new Forbidden('FORBIDDEN', { permission: demand });
  };
