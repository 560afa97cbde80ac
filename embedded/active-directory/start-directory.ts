import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { foundCompany, type Company } from '../company/company.js';
import { ADMINISTRATOR_ACCOUNT, HANUL, SERVICE_ACCOUNT } from '../company/domain.js';
import { serverIdentity } from './certificate.js';
import { Directory, type Clock } from './directory.js';
import { serve } from './ldap-server.js';
import { plantCompany } from './seed/company.js';
import { CONTROLLER_DN, plantDomain } from './seed/domain.js';
import { Planter } from './seed/planter.js';
import { Journal, type Origin } from './store/journal.js';
import { Store } from './store/store.js';

export interface DirectoryOptions {
  /** Where certificates and everything changed since the first start are kept. */
  readonly dataDir: string;
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  /** A free one unless told. */
  readonly port?: number;
  /** Active people at the first start in `dataDir`; later that number stands, whatever is said here. */
  readonly people?: number;
  readonly seed?: string;
  readonly clock?: Clock;
  /** Told of faults of the directory itself; the connection concerned has been closed. */
  readonly onFault?: (error: unknown) => void;
}

export interface RunningDirectory {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** The authority to trust, PEM. */
  readonly caPem: string;
  /** Active people it was founded with. */
  readonly people: number;
  readonly base: string;
  readonly service: { readonly dn: string; readonly login: string; readonly password: string };
  readonly administrator: { readonly dn: string; readonly login: string; readonly password: string };
  close(): Promise<void>;
}

const DEFAULT_PEOPLE = 500;

/**
 * Starts the demo company's directory over LDAPS. What it holds follows from people and seed, and what changed since is
 * in `dataDir`, so a restart finds passwords, locks and edits as they were.
 * @throws RangeError for too few people, the system's error for an address that cannot be had or a folder that cannot be written
 */
export async function startDirectory(options: DirectoryOptions): Promise<RunningDirectory> {
  const clock = options.clock ?? { now: () => new Date() };
  const host = options.host ?? '127.0.0.1';
  const journal = new Journal(options.dataDir);
  const { store, origin } = openStore(journal, options, clock.now());
  const naming = { base: HANUL.base, netbios: HANUL.netbios, dnsDomain: HANUL.dnsDomain, controller: CONTROLLER_DN };
  const directory = new Directory(store, clock, naming, journal);
  const hosts = [
    ...new Set([
      HANUL.controllerHost,
      'localhost',
      '127.0.0.1',
      // OpenLDAP's client, sent to localhost, looks for the machine's own name.
      hostname(),
      ...(host === '0.0.0.0' || host === '::' ? [] : [host]),
    ]),
  ];
  // The clock of the tests is not the one that certificates are checked by.
  const identity = await serverIdentity(options.dataDir, hosts, new Date());
  const server = await serve(directory, {
    ...identity,
    host,
    port: options.port ?? 0,
    onFault: options.onFault ?? ((error) => process.stderr.write(`directory: ${String(error)}\n`)),
  });
  return {
    url: `ldaps://${host}:${server.port}`,
    host,
    port: server.port,
    caPem: identity.ca,
    people: origin.people,
    base: HANUL.base,
    service: SERVICE_ACCOUNT,
    administrator: ADMINISTRATOR_ACCOUNT,
    close: () => server.close(),
  };
}

function openStore(journal: Journal, options: DirectoryOptions, now: Date): { store: Store; origin: Origin } {
  const kept = journal.readOrigin();
  const fresh = () => randomBytes(16).toString('hex');
  const asked = kept ?? {
    people: options.people ?? DEFAULT_PEOPLE,
    seed: options.seed ?? 'maru',
    foundedAt: now.toISOString(),
    invocationId: fresh(),
    fingerprint: '',
  };
  const company = foundCompany({ active: asked.people, seed: asked.seed });
  const fingerprint = fingerprintOf(company);
  // What another version generated is not what was numbered before: clients that remember a position must read anew.
  const invocationId = kept && kept.fingerprint !== fingerprint ? fresh() : asked.invocationId;
  const origin = { ...asked, fingerprint, invocationId };
  if (JSON.stringify(kept) !== JSON.stringify(origin)) journal.writeOrigin(origin);

  const store = new Store();
  const foundedAt = new Date(origin.foundedAt);
  const planter = new Planter(store, HANUL.base, foundedAt);
  plantCompany(
    planter,
    store,
    plantDomain(planter, store, foundedAt, Buffer.from(invocationId, 'hex')),
    company,
    foundedAt,
  );
  for (const commit of journal.read()) store.replay(commit);
  return { store, origin };
}

/** Piece by piece: as one text a company of 20,000 is larger than all that is kept of it. */
function fingerprintOf({ departments, people, groups }: Company): string {
  const hash = createHash('sha256');
  // A GUID follows from the key that stands beside it.
  for (const item of [...departments, ...people, ...groups]) hash.update(JSON.stringify({ ...item, guid: '' }));
  return hash.digest('hex');
}
