import { isIP } from 'node:net';

/** One domain controller and how its connection is protected; there is no unprotected way. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly tls: 'ldaps' | 'starttls';
}

export class BadServer extends Error {
  override readonly name = 'BadServer';

  constructor(readonly server: string) {
    super(`not a server: ${server}`);
  }
}

export interface ServerDefaults {
  /** For those that name neither port nor scheme; a scheme brings its own. */
  readonly port: number;
  /** For those that name no scheme; false means StartTLS. */
  readonly useLdaps: boolean;
}

/**
 * Controllers in the order they are tried: `ldaps://dc1.example ldap://dc2.example:3389 dc3.example`, separated by spaces.
 * `ldap` is StartTLS.
 * @throws BadServer, also for none at all
 */
export function parseServers(list: string, defaults: ServerDefaults): readonly [Server, ...Server[]] {
  const [first, ...rest] = list.split(/\s+/).filter((item) => item !== '');
  if (first === undefined) throw new BadServer(list);
  return [server(first, defaults), ...rest.map((item) => server(item, defaults))];
}

function server(item: string, { port, useLdaps }: ServerDefaults): Server {
  const [, scheme, bracketed, name, written] =
    /^(?:(ldaps?):\/\/)?(?:\[([0-9a-f:.]+)\]|([\p{L}\p{N}._-]+))(?::(\d{1,5}))?\/?$/iu.exec(item) ?? [];
  const host = bracketed ?? name;
  const ldaps = scheme === undefined ? useLdaps : scheme.toLowerCase() === 'ldaps';
  const usual = scheme === undefined ? port : ldaps ? 636 : 389;
  const chosen = written === undefined ? usual : Number(written);
  if (host === undefined || (bracketed !== undefined && isIP(bracketed) !== 6) || chosen < 1 || chosen > 65535)
    throw new BadServer(item);
  return { host, port: chosen, tls: ldaps ? 'ldaps' : 'starttls' };
}

/** `host:port`, as people write it. */
export const nameOfServer = ({ host, port }: Server): string =>
  isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
