/** The result codes of RFC 4511 4.1.9 that this directory gives. */
export const RESULT = {
  success: 0,
  operationsError: 1,
  protocolError: 2,
  sizeLimitExceeded: 4,
  compareFalse: 5,
  compareTrue: 6,
  authMethodNotSupported: 7,
  unavailableCriticalExtension: 12,
  noSuchAttribute: 16,
  constraintViolation: 19,
  attributeOrValueExists: 20,
  invalidAttributeSyntax: 21,
  noSuchObject: 32,
  invalidDnSyntax: 34,
  invalidCredentials: 49,
  insufficientAccessRights: 50,
  unwillingToPerform: 53,
  namingViolation: 64,
  objectClassViolation: 65,
  notAllowedOnNonLeaf: 66,
  notAllowedOnRdn: 67,
  entryAlreadyExists: 68,
} as const;

export type ResultCode = keyof typeof RESULT;

/** A request that the directory does not fulfil, with the words that Active Directory has for it. */
export class Failure extends Error {
  constructor(
    readonly result: ResultCode,
    /** What clients look at beside the code: an error number of Windows stands first or after `data`. */
    readonly diagnostic: string,
    readonly matchedDn = '',
  ) {
    super(`${result}: ${diagnostic}`);
  }
}

const problem = (hex: string, kind: string, number: number, name: string) =>
  `${hex}: ${kind}: DSID-03152DD4, problem ${number} (${name}), data 0\n`;

export const notBound = () =>
  new Failure(
    'operationsError',
    '000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, v3839',
  );
/** @param data one of AD's sub-codes, in hexadecimal */
export const refusedLogin = (data: string) =>
  new Failure(
    'invalidCredentials',
    `80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data ${data}, v3839`,
  );
export const noSuchObject = (matchedDn = '') =>
  new Failure(
    'noSuchObject',
    `0000208D: NameErr: DSID-0310028D, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'${matchedDn}'\n`,
    matchedDn,
  );
export const malformedDn = (text: string) =>
  new Failure(
    'invalidDnSyntax',
    `0000208F: NameErr: DSID-03100233, problem 2006 (BAD_NAME), data 8350, best match of:\n\t'${text}'\n`,
  );
export const noRights = () =>
  new Failure('insufficientAccessRights', problem('00000005', 'SecErr', 4003, 'INSUFF_ACCESS_RIGHTS'));
export const exists = () => new Failure('entryAlreadyExists', problem('00002071', 'UpdErr', 6005, 'ENTRY_EXISTS'));
/** @param hex error number of Windows, eight digits */
export const unwilling = (hex = '00002035') =>
  new Failure('unwillingToPerform', problem(hex, 'SvcErr', 5003, 'WILL_NOT_PERFORM'));
export const constraint = (attribute: string, hex = '0000207B') =>
  new Failure(
    'constraintViolation',
    `${hex}: AtrErr: DSID-03191083, #1:\n\t0: ${hex}: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 0 (${attribute})\n`,
  );
export const unknownAttribute = (attribute: string) =>
  new Failure(
    'noSuchAttribute',
    `00000057: LdapErr: DSID-0C090E85, comment: Error in attribute conversion operation (${attribute}), data 0, v3839`,
  );
export const unavailableControl = () =>
  new Failure(
    'unavailableCriticalExtension',
    '00000057: LdapErr: DSID-0C09076A, comment: Error processing control, data 0, v3839',
  );
