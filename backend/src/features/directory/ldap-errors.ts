/** What an LDAP result code means, of those Maru tells apart (RFC 4511, appendix A). */
export const resultCodes = {
  constraintViolation: 19,
  noSuchObject: 32,
  inappropriateAuthentication: 48,
  invalidCredentials: 49,
};

/** The directory answered, and the answer is no. */
export class DirectoryRefused extends Error {
  override readonly name = 'DirectoryRefused';

  constructor(
    readonly resultCode: number,
    /** The server's own words. Active Directory's carry {@link subCode}; they may name entries: never for people. */
    readonly diagnostic: string,
    options?: ErrorOptions,
  ) {
    super(`directory refused with result code ${resultCode}`, options);
  }

  /** Active Directory's reason for refusing a bind, hexadecimal in lower case: `52e` of `…, data 52e, v4563`. */
  get subCode(): string | undefined {
    return /\bdata ([0-9a-f]{1,8})\b/i.exec(this.diagnostic)?.[1]?.toLowerCase();
  }

  /** The Windows error a refused change begins with: `0000052D` of `0000052D: AtrErr: …`. */
  get windowsError(): string | undefined {
    return /^([0-9a-f]{8}):/i.exec(this.diagnostic)?.[1]?.toUpperCase();
  }
}

/** Where it went wrong, in the order of connecting; `lost` and `protocol` are afterwards. */
export type Unreachable = 'dns' | 'tcp' | 'timeout' | 'tls' | 'lost' | 'protocol';

/** There was no answer, or none that is LDAP: another controller may be asked. */
export class DirectoryUnreachable extends Error {
  override readonly name = 'DirectoryUnreachable';

  constructor(
    /** `host:port` */
    readonly server: string,
    readonly kind: Unreachable,
    /** Node's or OpenSSL's code: ECONNREFUSED, CERT_HAS_EXPIRED, … */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${server} cannot be reached (${kind}: ${reason})`, options);
  }
}

const ofNames = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const ofConnecting = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES', 'EPERM', 'EADDRNOTAVAIL']);
const ofTls = /CERT|SSL|TLS|UNABLE_TO|SELF_SIGNED|ISSUER|CRL|CHAIN|EPROTO|SIGNATURE/;

/** Tells by the system's code at which step a connection failed. */
export function unreachable(server: string, cause: unknown): DirectoryUnreachable {
  if (cause instanceof DirectoryUnreachable) return cause;
  const { code, name } = cause as { code?: unknown; name?: unknown };
  const reason = typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
  const kind = ofNames.has(reason)
    ? 'dns'
    : ofConnecting.has(reason)
      ? 'tcp'
      : reason === 'ETIMEDOUT'
        ? 'timeout'
        : ofTls.test(reason)
          ? 'tls'
          : 'lost';
  return new DirectoryUnreachable(server, kind, reason, { cause });
}
