import type { ErrorRequestHandler } from 'express';
import type { Locale, Permission } from '../platform/actor.js';
import type { Clock } from '../platform/clock.js';
import { currentContext } from '../platform/context.js';
import { Forbidden, type Details, type Failure } from '../platform/errors.js';
import type { Logger } from '../platform/logger.js';
import { word } from '../platform/messages/index.js';
import { failure } from './envelope.js';
import { ContractBroken, MethodNotAllowed } from './failures.js';
import { asFailure } from './refusal.js';
import { stateOf } from './state.js';

/** Who can help somebody who lacks a permission. */
export interface Grants {
  /** The roles that hold it, and the people who may grant one. */
  forPermission(
    permission: Permission,
  ): Promise<{ readonly roles: readonly string[]; readonly grantors: readonly object[] }>;
}

/** The one place where an error becomes an answer. What is nobody's doing but ours is told to the log alone. */
export function errorHandler(grants: Grants, clock: Clock, logger: Logger): ErrorRequestHandler {
  return async (error: unknown, _request, response, _next) => {
    const { locale } = stateOf(response);
    const known = asFailure(error);
    if (!known) logger.error({ error: error instanceof Error ? error.stack : String(error) }, 'defect');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { status, code } = known ?? { status: 500, code: 'INTERNAL_ERROR' };
    const details = known ? await detailsOf(known, locale, grants) : undefined;
    response.status(status).set(headersOf(known));
    response.json(failure({ code, details }, currentContext()?.requestId ?? '', locale, clock.now()));
  };
}

async function detailsOf(known: Failure, locale: Locale, grants: Grants): Promise<Details | undefined> {
  if (known instanceof ContractBroken)
    return {
      fields: known.faults.map(({ path, keyword, limit }) => ({
        path,
        message: word(locale, 'fields', keyword === 'minLength' && limit === 1 ? 'required' : keyword, { limit }),
      })),
    };
  const permission = known instanceof Forbidden ? known.details?.permission : undefined;
  return typeof permission === 'string' ? await grants.forPermission(permission as Permission) : known.details;
}

function headersOf(known: Failure | null): Record<string, string> {
  return {
    ...(known?.retryAfter !== undefined && { 'retry-after': String(known.retryAfter) }),
    ...(known instanceof MethodNotAllowed && { allow: known.allowed.join(', ') }),
    ...(known?.code.startsWith('TOKEN_') && { 'www-authenticate': 'Bearer' }),
  };
}
