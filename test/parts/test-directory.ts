/** A directory as tests are given it, whichever it is. Names of accounts are DNs. */
export interface TestDirectory {
  /** `ldaps://host:port`; the certificate is for that host, and for `localhost`. */
  readonly url: string;
  /** `ldap://host:port` for StartTLS; undefined where there is none. */
  readonly startTlsUrl: string | undefined;
  /** The authority to trust, PEM. */
  readonly ca: string;
  readonly caFile: string;
  readonly base: string;
  readonly domain: string;
  readonly netbios: string;
  /** People below {@link peopleBase}. */
  readonly people: number;
  readonly peopleBase: string;
  readonly groupBase: string;
  readonly emptyBase: string;
  readonly accountsBase: string;
  readonly service: string;
  readonly servicePassword: string;
  readonly serviceSeesDeleted: boolean;
  /** Whether it says which NetBIOS name is its own; else any stands before a backslash. */
  readonly saysItsDomain: boolean;
  /** Whether it refuses logins outside `logonHours`. */
  readonly keepsHours: boolean;
  readonly admin: string;
  readonly adminPassword: string;
  readonly personPassword: string;
  stop(): Promise<void>;
}
