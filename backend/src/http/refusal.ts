import { error as contractError } from 'express-openapi-validator';
import { Failure, VersionRequired } from '../platform/errors.js';
import {
  ContractBroken,
  MethodNotAllowed,
  PayloadTooLarge,
  UnsupportedMediaType,
  type FieldFault,
} from './failures.js';

/** What the libraries on the way throw, as far as it is the client's doing; null is a defect of ours. */
export function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (error instanceof contractError.BadRequest) return fromValidator(error);
  if (error instanceof contractError.UnsupportedMediaType) return new UnsupportedMediaType();
  if (error instanceof contractError.MethodNotAllowed) return new MethodNotAllowed([]);
  return fromParser(error);
}

function fromValidator({ errors, path, message }: { errors: RawFault[]; path?: string; message: string }): Failure {
  const faults = (errors.length > 0 ? errors : [{ path: path ?? '', message }]).map(fieldFault);
  if (faults.every(({ path: at, keyword }) => at === 'header.if-match' && keyword === 'required'))
    return new VersionRequired();
  return new ContractBroken(onePerPath(faults));
}

interface RawFault {
  readonly path: string;
  readonly message: string;
  readonly errorCode?: string;
  /** Not typed, and named so by the library. */
  readonly error_code?: string;
}

const places: Readonly<Record<string, string>> = { headers: 'header', params: 'path' };

/** `/body/portlets/0/id` → `body.portlets.0.id`; the bound stands in the library's sentence only. */
function fieldFault({ path, message, errorCode }: RawFault): FieldFault {
  const [place = '', ...names] = path.split('/').filter((name) => name !== '');
  const limit = /\d+/.exec(message)?.[0];
  const unknown = /unknown query parameter/i.test(message) ? 'additionalProperties' : 'invalid';
  return {
    path: [places[place] ?? place, ...names].join('.'),
    keyword: errorCode?.split('.')[0] ?? unknown,
    ...(limit !== undefined && { limit: Number(limit) }),
  };
}

/** A value that fits none of several schemas is at fault once. */
const onePerPath = (faults: readonly FieldFault[]): FieldFault[] => [
  ...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values(),
];

/** Express' router and body parser say what was wrong by `status` and `type`. */
function fromParser(error: unknown): Failure | null {
  const { status, type } = Object(error) as { status?: unknown; type?: unknown };
  if (status === 413) return new PayloadTooLarge();
  if (status === 415) return new UnsupportedMediaType();
  if (status !== 400) return null;
  if (type === 'entity.parse.failed') return new ContractBroken([{ path: 'body', keyword: 'json' }]);
  return new ContractBroken([{ path: error instanceof URIError ? 'path' : 'body', keyword: 'invalid' }]);
}
