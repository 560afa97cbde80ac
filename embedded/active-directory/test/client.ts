import ldap, { type Client, type SearchOptions } from 'ldapjs';
import type { RunningDirectory } from '../start-directory.js';

type LdapControl = object;

/** ldapjs 3.0.7 asks for `errorMessage`, which its messages do not have, and so loses what the server says. */
const { LDAPResult, Attribute, Change, EqualityFilter, Control, DN, RDN } = ldap as unknown as {
  LDAPResult: { prototype: object };
  Attribute: new (options: { type: string; values: readonly (string | Buffer)[] }) => object;
  Change: new (options: { operation: string; modification: object }) => ldap.Change;
  EqualityFilter: new (options: { attribute: string; value: string | Buffer }) => ldap.Filter;
  Control: new (options: { type: string; criticality: boolean }) => LdapControl;
  DN: new (options: { rdns: readonly object[] }) => { toString(): string };
  RDN: new (options: Record<string, string>) => object;
};
Object.defineProperty(LDAPResult.prototype, 'errorMessage', {
  configurable: true,
  get(this: { diagnosticMessage: string }) {
    return this.diagnosticMessage;
  },
  set(this: { diagnosticMessage: string }, text: string) {
    this.diagnosticMessage = text;
  },
});

/** ldapjs refuses `<GUID=…>` as a base; this passes for a DN and says it. */
class GuidBase extends DN {
  constructor(private readonly text: string) {
    super({ rdns: [new RDN({ cn: 'guid' })] });
  }
  override toString(): string {
    return this.text;
  }
}

export interface Found {
  readonly dn: string;
  text(name: string): string | undefined;
  texts(name: string): string[];
  bytes(name: string): Buffer | undefined;
  readonly names: string[];
}

type Modification = [act: 'add' | 'delete' | 'replace', name: string, ...values: (string | Buffer)[]];

export const control = (type: string, criticality: boolean) => new Control({ type, criticality });
export const showDeleted = control('1.2.840.113556.1.4.417', true);
export const treeDelete = control('1.2.840.113556.1.4.805', true);
export const equals = (attribute: string, value: string | Buffer) => new EqualityFilter({ attribute, value });
export const quoted = (password: string) => Buffer.from(`"${password}"`, 'utf16le');

/** One connection, with promises in the place of callbacks. Rejections carry `code` and the server's `message`. */
export class TestClient {
  private constructor(private readonly client: Client) {}

  static async connect({ url, caPem }: Pick<RunningDirectory, 'url' | 'caPem'>, tls: object = {}): Promise<TestClient> {
    const client = ldap.createClient({ url, tlsOptions: { ca: [caPem], ...tls }, connectTimeout: 5000 });
    await new Promise<void>((resolve, reject) => {
      client.once('connect', resolve);
      client.once('connectError', reject);
      client.once('error', reject);
    });
    client.on('error', () => undefined);
    return new TestClient(client);
  }

  static async as(directory: RunningDirectory, account: { dn: string; password: string }): Promise<TestClient> {
    const client = await TestClient.connect(directory);
    await client.bind(account.dn, account.password);
    return client;
  }

  bind(name: string, password: string): Promise<void> {
    return settled((done) => this.client.bind(name, password, done));
  }

  async search(
    base: string,
    filter: string | ldap.Filter,
    options: Omit<SearchOptions, 'filter'> & { controls?: LdapControl[] } = {},
  ): Promise<Found[]> {
    const { controls = [], ...rest } = options;
    const found: Found[] = [];
    const start = base.startsWith('<') ? (new GuidBase(base) as unknown as string) : base;
    await new Promise<void>((resolve, reject) => {
      this.client.search(start, { scope: 'sub', timeLimit: 60, ...rest, filter }, controls, (error, result) => {
        if (error) {
          reject(asError(error));
          return;
        }
        result.on('searchEntry', (entry) => found.push(foundOf(entry)));
        result.on('error', (failure) => reject(asError(failure, found)));
        result.on('end', () => resolve());
      });
    });
    return found;
  }

  async one(
    base: string,
    filter: string | ldap.Filter,
    options: Parameters<TestClient['search']>[2] = {},
  ): Promise<Found> {
    const [found] = await this.search(base, filter, options);
    if (!found) throw new Error(`nothing found below ${base}`);
    return found;
  }

  add(dn: string, attributes: Record<string, string | Buffer | readonly string[]>): Promise<void> {
    const list = Object.entries(attributes).map(([type, value]) => {
      return new Attribute({
        type,
        values: Array.isArray(value) ? (value as readonly string[]) : [value as string | Buffer],
      });
    });
    return settled((done) => this.client.add(dn, list, done));
  }

  modify(dn: string, modifications: readonly Modification[], controls: LdapControl[] = []): Promise<void> {
    const changes = modifications.map(
      ([operation, type, ...values]) => new Change({ operation, modification: new Attribute({ type, values }) }),
    );
    return settled((done) => this.client.modify(dn, changes, controls, done));
  }

  remove(dn: string, controls: LdapControl[] = []): Promise<void> {
    return settled((done) => this.client.del(dn, controls, done));
  }

  /** @param to the new name in full where the entry moves */
  rename(dn: string, to: string): Promise<void> {
    return settled((done) => this.client.modifyDN(dn, to, done));
  }

  compare(dn: string, name: string, value: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.client.compare(dn, name, value, (error, matched) => {
        if (error) reject(asError(error));
        else resolve(matched === true);
      });
    });
  }

  close(): void {
    this.client.destroy();
  }
}

function settled(start: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error === null || error === undefined) resolve();
      else reject(asError(error));
    });
  });
}

function asError(error: unknown, found: readonly Found[] = []): Error {
  return error instanceof Error ? Object.assign(error, { found }) : new Error(String(error));
}

function foundOf(entry: ldap.SearchEntry): Found {
  const attributes = new Map(
    (entry.attributes as unknown as { type: string; buffers: Buffer[] }[]).map(({ type, buffers }) => [
      type.toLowerCase(),
      buffers,
    ]),
  );
  const texts = (name: string) => (attributes.get(name.toLowerCase()) ?? []).map((bytes) => bytes.toString('utf8'));
  return {
    // ldapjs escapes every byte that is not ASCII.
    dn: decodeDn(String(entry.objectName)),
    texts,
    text: (name) => texts(name)[0],
    bytes: (name) => attributes.get(name.toLowerCase())?.[0],
    names: [...attributes.keys()],
  };
}

const decodeDn = (dn: string) =>
  dn.replace(/(?:\\[89a-f][0-9a-f])+/gi, (bytes) => Buffer.from(bytes.replaceAll('\\', ''), 'hex').toString('utf8'));
