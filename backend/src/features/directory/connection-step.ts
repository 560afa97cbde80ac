import type { Certificate } from './certificate.js';
import { loginRefusal, type LoginRefusal } from './bind-result.js';
import { DirectoryRefused, DirectoryUnreachable } from './ldap-errors.js';

export type StepName = 'dns' | 'tcp' | 'tls' | 'bind' | 'base' | 'count' | 'deleted' | 'lockout';

/** Why no protected connection came about. */
interface UnreachableDetail {
  readonly code:
    | 'HOST_UNKNOWN'
    | 'CONNECTION_REFUSED'
    | 'TIMED_OUT'
    | 'AUTHORITY_UNKNOWN'
    | 'NAME_NOT_IN_CERTIFICATE'
    | 'CERTIFICATE_EXPIRED'
    | 'NO_TLS'
    | 'UNREACHABLE';
  /** Node's or OpenSSL's code. */
  readonly reason: string;
}

/** What a step found; worded when it is read, in the reader's language. */
export type StepDetail =
  | { readonly code: 'RESOLVED'; readonly addresses: string }
  | { readonly code: 'CONNECTED' }
  | { readonly code: 'CERTIFICATE'; readonly subject: string; readonly issuer: string; readonly validTo: string }
  | { readonly code: 'BOUND'; readonly bindDn: string }
  | { readonly code: 'BASE_FOUND' | 'BASE_MISSING'; readonly base: string }
  | { readonly code: 'PEOPLE_FOUND'; readonly base: string; readonly count: number; readonly more: boolean }
  | { readonly code: 'DELETED_READABLE' | 'DELETED_HIDDEN' }
  | { readonly code: 'LOCKOUT'; readonly threshold: number; readonly windowSeconds: number }
  | { readonly code: 'NO_LOCKOUT' }
  /** Not tried, since an earlier step failed. */
  | { readonly code: 'WAITING' }
  | UnreachableDetail
  | { readonly code: 'BIND_REFUSED'; readonly refusal: LoginRefusal }
  | { readonly code: 'REFUSED'; readonly resultCode: number };

/** What an administrator can do about it. */
export type StepAdvice =
  | 'CHECK_HOST_NAME'
  | 'CHECK_PORT_AND_FIREWALL'
  | 'UPLOAD_AUTHORITY'
  | 'CHANGE_AUTHORITY'
  | 'USE_NAME_IN_CERTIFICATE'
  | 'RENEW_CERTIFICATE'
  | 'CERTIFICATE_ENDS_SOON'
  | 'CHECK_TLS'
  | 'CHECK_BIND_ACCOUNT'
  | 'UNLOCK_BIND_ACCOUNT'
  | 'CHECK_BASE'
  | 'CHECK_FILTER'
  | 'GRANT_DELETED_OBJECTS'
  | 'TRY_AGAIN';

export interface ConnectionStep {
  /** `host:port` */
  readonly server: string;
  readonly step: StepName;
  readonly state: 'ok' | 'failed' | 'warning' | 'waiting';
  readonly detail: StepDetail;
  readonly advice?: StepAdvice;
  /** Of `tls`: what the server showed, whether it holds or not. */
  readonly certificate?: Certificate;
  /** Of `tls`: what it was verified by; empty for the system's authorities. */
  readonly authorities?: readonly Certificate[];
  readonly ms: number;
}

export type StepOutcome = Pick<ConnectionStep, 'detail' | 'advice' | 'certificate' | 'authorities'> & {
  readonly state?: 'ok' | 'warning' | 'failed';
};

/** An error of the directory as the outcome of a step. @throws whatever is none */
export function failureOf(error: unknown): StepOutcome {
  if (error instanceof DirectoryUnreachable) return { state: 'failed', ...unreachableBy(error) };
  if (!(error instanceof DirectoryRefused)) throw error;
  const refusal = loginRefusal(error);
  if (refusal === undefined)
    return { state: 'failed', detail: { code: 'REFUSED', resultCode: error.resultCode }, advice: 'TRY_AGAIN' };
  return {
    state: 'failed',
    detail: { code: 'BIND_REFUSED', refusal },
    advice: refusal === 'ACCOUNT_LOCKED' ? 'UNLOCK_BIND_ACCOUNT' : 'CHECK_BIND_ACCOUNT',
  };
}

const unknownAuthority =
  /^(UNABLE_TO_(GET_ISSUER_CERT|GET_ISSUER_CERT_LOCALLY|VERIFY_LEAF_SIGNATURE)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_UNTRUSTED)$/;

function unreachableBy({ kind, reason }: DirectoryUnreachable): Pick<ConnectionStep, 'detail' | 'advice'> {
  const of = (code: UnreachableDetail['code'], advice: StepAdvice) => ({
    detail: { code, reason },
    advice,
  });
  if (kind === 'dns') return of('HOST_UNKNOWN', 'CHECK_HOST_NAME');
  if (kind === 'tcp') return of('CONNECTION_REFUSED', 'CHECK_PORT_AND_FIREWALL');
  if (kind === 'timeout') return of('TIMED_OUT', 'CHECK_PORT_AND_FIREWALL');
  if (unknownAuthority.test(reason)) return of('AUTHORITY_UNKNOWN', 'UPLOAD_AUTHORITY');
  if (reason === 'ERR_TLS_CERT_ALTNAME_INVALID') return of('NAME_NOT_IN_CERTIFICATE', 'USE_NAME_IN_CERTIFICATE');
  if (reason === 'CERT_HAS_EXPIRED') return of('CERTIFICATE_EXPIRED', 'RENEW_CERTIFICATE');
  // What ends in the middle of the handshake is mostly a port that speaks something else.
  return kind === 'tls' || kind === 'lost' ? of('NO_TLS', 'CHECK_TLS') : of('UNREACHABLE', 'TRY_AGAIN');
}
