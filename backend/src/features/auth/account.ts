import type { LoginName } from './login-name.js';

/** Somebody whom a typed name may mean. */
export interface Account {
  readonly id: string;
  readonly username: string;
  /** Null for a local account. */
  readonly directoryId: string | null;
  /** Who they are in their directory. */
  readonly objectGuid: string | null;
  readonly adUsername: string | null;
  readonly adUpn: string | null;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
}

/** Whom a name means: somebody, nobody Maru knows, or several by a mail address they share. */
export type Meant =
  { readonly kind: 'account'; readonly account: Account } | { readonly kind: 'nobody' } | { readonly kind: 'several' };

type Match = (account: Account, name: LoginName) => boolean;
const same = (value: string | null, typed: string): boolean => value?.toLowerCase() === typed;

/** In order of precedence: whoever has the login keeps it, before what a directory calls them. */
const matches: readonly Match[] = [
  (account, { typed }) => same(account.username, typed),
  (account, { typed }) => same(account.adUpn, typed),
  (account, { typed }) => same(account.email, typed),
  (account, { bare }) => account.directoryId !== null && same(account.adUsername, bare),
];

/**
 * @param candidates everybody one of whose names it may be; leavers keep theirs, but come after those who are here
 */
export function meant(name: LoginName, candidates: readonly Account[]): Meant {
  for (const isActive of [true, false]) {
    for (const match of matches) {
      const [account, ...others] = candidates.filter((each) => each.isActive === isActive && match(each, name));
      if (others.length > 0) return { kind: 'several' };
      if (account) return { kind: 'account', account };
    }
  }
  return { kind: 'nobody' };
}
