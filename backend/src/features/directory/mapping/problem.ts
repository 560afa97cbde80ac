/** What is wrong with a record, by code; worded where it is read. */
export interface Problem {
  readonly dn: string | null;
  readonly objectGuid: string | null;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  // the record is present, and nothing of it is taken
  | 'GUID_UNREADABLE'
  | 'NOT_TEXT'
  | 'USERNAME_MISSING'
  | 'USERNAME_TOO_LONG'
  | 'NAME_MISSING'
  | 'STATE_UNREADABLE'
  // the record is taken, something about it wants a look
  | 'VALUE_TOO_LONG'
  | 'PHOTO_TOO_LARGE'
  | 'PHOTO_UNREADABLE'
  | 'LOGIN_TAKEN'
  | 'MAIL_SHARED'
  | 'MANAGER_RING'
  | 'GROUP_NOT_FOUND';
