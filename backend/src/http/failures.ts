import { Failure, Invalid } from '../platform/errors.js';

/** Where the contract was not kept, such as `body.username`, and by which keyword of JSON Schema. */
export interface FieldFault {
  readonly path: string;
  readonly keyword: string;
  /** The bound that was passed, where the keyword has one. */
  readonly limit?: number;
}

/** 400 with each field at fault; their messages are worded when it is answered. */
export class ContractBroken extends Invalid {
  constructor(readonly faults: readonly FieldFault[]) {
    super('VALIDATION_FAILED');
  }
}

export class MethodNotAllowed extends Failure {
  readonly status = 405;

  constructor(readonly allowed: readonly string[]) {
    super('METHOD_NOT_ALLOWED');
  }
}

export class PayloadTooLarge extends Failure {
  readonly status = 413;

  constructor() {
    super('PAYLOAD_TOO_LARGE');
  }
}

export class UnsupportedMediaType extends Failure {
  readonly status = 415;

  constructor() {
    super('UNSUPPORTED_MEDIA_TYPE');
  }
}
