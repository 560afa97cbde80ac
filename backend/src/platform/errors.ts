/** What a client is told beside the code; never a stack, SQL, a path or another person's data. */
export type Details = Readonly<Record<string, unknown>>;

/**
 * An answer other than success. The code never changes and is what clients and tests rely on; its words stand in
 * `messages/`, its status is the class's.
 */
export abstract class Failure extends Error {
  abstract readonly status: number;
  /** Seconds after which to try again, where that helps. */
  readonly retryAfter?: number;

  constructor(
    readonly code: string,
    readonly details?: Details,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = new.target.name;
  }
}

/** What the contract does not allow. */
export class Invalid extends Failure {
  readonly status = 400;
}

/** Nobody, or somebody who could not show who they are. */
export class Unauthenticated extends Failure {
  readonly status = 401;
}

export class Forbidden extends Failure {
  readonly status = 403;
}

/** Not there, or not for this person to know of. */
export class NotFound extends Failure {
  readonly status = 404;
}

/** The state does not allow it. */
export class Conflict extends Failure {
  readonly status = 409;
}

export class Gone extends Failure {
  readonly status = 410;
}

/** `If-Match` names another version than there is. */
export class VersionConflict extends Failure {
  readonly status = 412;

  constructor(current: unknown) {
    super('VERSION_CONFLICT', { current });
  }
}

/** A rule of the business stands against it. */
export class RuleBroken extends Failure {
  readonly status = 422;
}

export class VersionRequired extends Failure {
  readonly status = 428;

  constructor() {
    super('VERSION_REQUIRED');
  }
}

export class TooMany extends Failure {
  readonly status = 429;

  constructor(
    code: string,
    override readonly retryAfter: number,
  ) {
    super(code);
  }
}

/** A part Maru stands on does not answer. */
export class Unavailable extends Failure {
  readonly status = 503;
  override readonly retryAfter: number = 5;
}
