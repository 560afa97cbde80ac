import ldap, { type Client, type SearchEntry } from 'ldapjs';
import { Refusal } from '../start/refusal.mjs';

/** Where the directory of a running home is reached, and as whom it is changed. */
export interface Access {
  readonly url: string;
  /** PEM */
  readonly ca: string;
  readonly name: string;
  readonly password: string;
}

export interface Found {
  readonly dn: string;
  /** The first value; '' where there is none. */
  text(attribute: string): string;
}

type Attributes = Readonly<Record<string, string | Buffer | readonly string[]>>;

/** Changes the embedded directory over LDAPS, as any administrator's tool would. */
export class DirectoryClient {
  private constructor(private readonly client: Client) {}

  /** @throws Refusal where nobody answers */
  static async open({ url, ca, name, password }: Access): Promise<DirectoryClient> {
    const client = ldap.createClient({ url, tlsOptions: { ca: [ca] }, connectTimeout: 5_000 });
    await new Promise<void>((resolve, reject) => {
      const refuse = (): void =>
        reject(new Refusal(`No directory answers at ${url}. It runs as long as npm start does: start Maru first.`));
      client.once('connect', resolve);
      client.once('connectError', refuse);
      client.once('error', refuse);
    });
    client.on('error', () => undefined);
    await settled((done) => client.bind(name, password, done));
    return new DirectoryClient(client);
  }

  /** Everything that a filter finds below a name, with its attributes. */
  search(base: string, filter: string, attributes: readonly string[]): Promise<Found[]> {
    const found: Found[] = [];
    // The name as the directory writes it: ldapjs escapes every byte that is not ASCII.
    const asked = ['distinguishedName', ...attributes];
    return new Promise((resolve, reject) => {
      this.client.search(base, { scope: 'sub', filter, attributes: asked, timeLimit: 60 }, (error, result) => {
        if (error) {
          reject(new Error('the search was not sent', { cause: error }));
          return;
        }
        result.on('searchEntry', (entry) => found.push(foundOf(entry)));
        result.on('error', reject);
        result.on('end', () => resolve(found));
      });
    });
  }

  add(dn: string, attributes: Attributes): Promise<void> {
    const list = Object.entries(attributes).map(
      ([type, value]) =>
        new ldap.Attribute({ type, values: typeof value === 'object' && isList(value) ? [...value] : [value] }),
    );
    return settled((done) => this.client.add(dn, list, done));
  }

  replace(dn: string, attributes: Readonly<Record<string, string | undefined>>): Promise<void> {
    const changes = Object.entries(attributes).map(
      ([type, value]) =>
        new ldap.Change({
          operation: 'replace',
          modification: new ldap.Attribute({ type, values: value === undefined ? [] : [value] }),
        }),
    );
    return settled((done) => this.client.modify(dn, changes, done));
  }

  /** @param to the new name in full, also where the entry moves */
  rename(dn: string, to: string): Promise<void> {
    return settled((done) => this.client.modifyDN(dn, to, done));
  }

  remove(dn: string): Promise<void> {
    return settled((done) => this.client.del(dn, done));
  }

  close(): void {
    this.client.destroy();
  }
}

const isList = (value: Buffer | readonly string[]): value is readonly string[] => Array.isArray(value);

function foundOf(entry: SearchEntry): Found {
  const values = new Map(entry.attributes.map(({ type, values: all }) => [type.toLowerCase(), all]));
  const text = (attribute: string): string => [values.get(attribute.toLowerCase()) ?? ''].flat()[0] ?? '';
  return { dn: text('distinguishedName'), text };
}

/** @throws Refusal with what the directory says against it */
function settled(ask: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask((error) => {
      if (error === null || error === undefined) resolve();
      else
        reject(new Refusal(`The directory refuses that: ${(error as Error).name} ${(error as Error).message}`.trim()));
    });
  });
}
