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
  /** As a synchronisation should have it: an ordinary account, which may not see the deleted. */
  readonly service: string;
  readonly servicePassword: string;
  readonly admin: string;
  readonly adminPassword: string;
  readonly personPassword: string;
  stop(): Promise<void>;
}
