import { BadFilter, DirectoryRefused, DirectoryUnreachable, resultCodes } from '@maru/backend/directory';
import { PlanOvertaken } from '../apply/tables.js';
import { GroupGone } from '../read/groups.js';
import { AttributeUnknown } from '../read/known-attributes.js';
import { ConfigChanged, Interrupted, Overruled } from './interruption.js';
import { reasonOf, type Reason } from './run-row.js';

/** What is told of an error that ended a run; the error itself goes to the log. */
export function failureReason(error: unknown): Reason {
  if (error instanceof DirectoryUnreachable) {
    return reasonOf('DIRECTORY_UNREACHABLE', { server: error.server, kind: error.kind, reason: error.reason });
  }
  if (error instanceof DirectoryRefused) return refusal(error);
  if (error instanceof GroupGone) return reasonOf('DIRECTORY_CHANGED', { dn: error.dn });
  if (error instanceof AttributeUnknown) {
    return reasonOf('ATTRIBUTE_UNKNOWN', { field: error.field, attribute: error.attribute });
  }
  if (error instanceof BadFilter) return reasonOf('FILTER_UNREADABLE');
  if (error instanceof ConfigChanged) return reasonOf('CONFIG_CHANGED');
  if (error instanceof PlanOvertaken) return reasonOf('PLAN_OVERTAKEN');
  if (error instanceof Interrupted) return reasonOf(error.why);
  if (error instanceof Overruled) return reasonOf('HEARTBEAT_STOPPED');
  return reasonOf('INTERNAL_ERROR');
}

function refusal({ resultCode, subCode }: DirectoryRefused): Reason {
  if (resultCode === resultCodes.invalidCredentials) return reasonOf('BIND_REFUSED', { subCode: subCode ?? '' });
  if (resultCode === resultCodes.inappropriateAuthentication) return reasonOf('BIND_PASSWORD_MISSING');
  if (resultCode === resultCodes.noSuchObject) return reasonOf('BASE_NOT_FOUND');
  return reasonOf('DIRECTORY_REFUSED', { resultCode });
}
