export const errors = {
  LOGIN_FAILED: {
    what: 'The user name or password is not right.',
    next: 'Check the keyboard language and Caps Lock, then enter them again.',
  },
  ACCOUNT_DISABLED: { what: 'This account is disabled.', next: 'To use it again, ask {{contact}}.' },
  ACCOUNT_EXPIRED: { what: 'This account has expired.', next: 'To extend it, ask {{contact}}.' },
  ACCOUNT_LOCKED: {
    what: 'The account is locked after several wrong passwords.',
    next: 'Try again later, or ask {{contact}} to unlock it.',
  },
  LOGIN_NOT_ALLOWED_NOW: {
    what: 'Signing in is not allowed at this time or from this device.',
    next: 'Try again in the permitted hours, or ask {{contact}}.',
  },
  PASSWORD_MUST_CHANGE: { what: 'The password must be changed.', next: 'Choose a new password.' },
  NOT_PROVISIONED: {
    what: 'This account is not known to Maru yet.',
    next: 'The password is right. You can sign in after the next synchronisation; if it is urgent, ask {{contact}}.',
  },
  TOO_MANY_ATTEMPTS: { what: 'Too many attempts to sign in.', next: 'Try again in {{wait}}.' },
  TOO_MANY_REQUESTS: { what: 'Too many requests.', next: 'Try again in {{wait}}.' },
  DIRECTORY_UNAVAILABLE: {
    what: 'The company account server does not answer.',
    next: 'Your password is not the reason. Devices that are signed in and local accounts go on working. Try again in a moment.',
  },
  SESSIONS_UNAVAILABLE: {
    what: 'The sign-in server is taking a break.',
    next: 'Your password is not the reason. Devices that are signed in go on working. Try again in a moment.',
  },
  DATABASE_UNAVAILABLE: { what: 'The database does not answer.', next: 'Try again in a moment.' },
  SEARCH_UNAVAILABLE: { what: 'Search does not answer.', next: 'Try again in a moment.' },
  PORTLET_UNAVAILABLE: { what: 'There was no answer within 2 seconds.', next: 'The other portlets work as usual.' },
  VALIDATION_FAILED: {
    what: 'What was entered cannot be accepted.',
    next: 'Correct the marked fields and send again.',
  },
  PASSWORD_TOO_WEAK: { what: 'The new password is too weak.', next: 'Choose one that is longer and harder to guess.' },
  PASSWORD_REFUSED_BY_DIRECTORY: {
    what: 'The company account server refused the new password.',
    next: 'Choose a longer, more complex one that you did not use recently.',
  },
  weak: {
    shortest: 'Use {{shortest}} characters or more.',
    longest: 'There may be 72 bytes at most. Choose a shorter one.',
    repetitive: 'Use at least four different characters.',
    username: 'Leave your user name out of it.',
    same: 'Choose one that differs from the present password.',
  },
  FIELD_OWNED_BY_DIRECTORY: {
    what: 'The company directory keeps this, so it cannot be changed here.',
    next: 'To correct it, ask {{contact}}.',
  },
  ROLE_ALREADY_HELD: { what: 'You have this role already.', next: 'Reload, and the page opens.' },
  SESSION_NOT_FOUND: { what: 'This session has ended already.', next: 'The list has been read again.' },
  TIME_ZONE_UNKNOWN: { what: 'The server does not know this time zone.', next: 'Choose another city nearby.' },
  ORIGIN_NOT_ALLOWED: {
    what: 'You came from an address that is not allowed.',
    next: 'Open the address of Maru itself to sign in.',
  },
  INTERNAL_ERROR: {
    what: 'Something went wrong on the server.',
    next: 'Try again; if it keeps happening, tell your administrator the request number.',
  },
  FORBIDDEN: { what: 'You may not see this.', next: 'If you need it, ask your administrator for access.' },
  USER_NOT_FOUND: {
    what: 'The person was not found.',
    next: 'They may have left, or the address changed. Try searching.',
  },
  DEPARTMENT_NOT_FOUND: {
    what: 'The department was not found.',
    next: 'The organisation may have changed. Choose on the left.',
  },
  FAVORITE_SELF: { what: 'You cannot add yourself to the favourites.', next: 'Choose somebody else.' },
  FAVORITE_INACTIVE: { what: 'Somebody who has left cannot be a favourite.', next: 'Choose somebody else.' },
  FAVORITE_LIMIT: { what: 'There may be 200 favourites at most.', next: 'Remove somebody you no longer need first.' },
  NETWORK: { what: 'The server cannot be reached.', next: 'Check your network and try again.' },
  SYNC_ALREADY_RUNNING: { what: 'A synchronisation is running or queued already.', next: 'Try again once it is over.' },
  SYNC_RUN_NOT_HELD: {
    what: 'This plan has been decided already.',
    next: 'Another administrator was quicker. Look at how it stands now.',
  },
  PLAN_APPROVED: {
    what: 'This plan has been approved already and is being applied.',
    next: 'Another administrator was quicker.',
  },
  PLAN_CHANGED: { what: 'The plan has changed since you looked at it.', next: 'Look at it again.' },
  PLAN_EXPIRED: { what: 'The plan is more than a day old.', next: 'Read again for a new one.' },
  CONFLICT_DECIDED: {
    what: 'This conflict has been decided already.',
    next: 'Another administrator was quicker. The lists by state show how.',
  },
  OTHER: {
    what: 'That did not work.',
    next: 'Try again; if it keeps happening, tell your administrator the request number.',
  },
  contact: 'the IT department',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
} as const;
