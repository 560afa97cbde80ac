import type { NextFunction, Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-custom';
import type { Actor, Locale } from '../platform/actor.js';
import { currentContext } from '../platform/context.js';
import { Unauthenticated } from '../platform/errors.js';
import type { OperationFacts } from './contract.js';
import type { AnyRoute } from './route.js';
import { stateOf } from './state.js';
import { asStep, type Step } from './step.js';

/** Somebody whose token holds; `locale` null reads what the browser reads. */
export type KnownPerson = Omit<Actor, 'locale'> & { readonly locale: Locale | null };

export interface Authenticator {
  /**
   * Who holds the token, with the rights they have now.
   * @throws Unauthenticated TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_STALE
   * @throws Unavailable
   */
  authenticate(token: string): Promise<KnownPerson>;
}

/** The token in `Authorization: Bearer …` (RFC 6750, 2.1). */
const bearer = (request: Request): string | undefined =>
  /^Bearer +([\w.~+/=-]+) *$/i.exec(request.get('authorization') ?? '')?.[1];

export type Authenticate = (route: AnyRoute, facts: OperationFacts) => Step;

/** Finds out who asks, where the operation wants to know. */
export function createAuthenticate(authenticator: Authenticator): Authenticate {
  const keeper = new passport.Passport();
  keeper.use(
    'bearer',
    new Strategy((request, done) => {
      const token = bearer(request);
      const found =
        token === undefined
          ? Promise.reject(new Unauthenticated(request.get('authorization') ? 'TOKEN_INVALID' : 'TOKEN_MISSING'))
          : authenticator.authenticate(token);
      found.then((person) => done(null, person), done);
    }),
  );
  const ask = asStep(
    keeper.authenticate('bearer', { session: false, assignProperty: 'user', authInfo: false }) as RequestHandler,
  );
  const known = async (request: Request, response: Response, late: NextFunction) => {
    await ask(request, response, late);
    return request.user as KnownPerson;
  };

  return ({ permission }, { takesToken }) => {
    const isPublic = permission === 'public';
    return async (request, response, late) => {
      if (isPublic && !takesToken) return;
      const state = stateOf(response);
      state.token = bearer(request);
      const person = await known(request, response, late).catch((error: unknown) => {
        // Whoever need not be known is nobody with a token that does not hold.
        if (isPublic && error instanceof Unauthenticated) return undefined;
        throw error;
      });
      if (!person) return;
      state.locale = person.locale ?? state.locale;
      state.actor = { ...person, locale: state.locale };
      const context = currentContext();
      if (context) context.actorId = person.id;
    };
  };
}
