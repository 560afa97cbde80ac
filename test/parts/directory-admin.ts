import ldapjs from 'ldapjs';
import { NameAsWritten } from '../../backend/src/features/directory/ldapjs-values.js';
import type { LdifEntry, LdifValue } from './ldif.js';
import type { TestDirectory } from './test-directory.js';

/** Changes a directory as its administrator does, over LDAPS. */
export class DirectoryAdmin {
  private constructor(private readonly client: ldapjs.Client) {}

  static async of({ url, ca, admin, adminPassword }: TestDirectory): Promise<DirectoryAdmin> {
    const client = ldapjs.createClient({ url, tlsOptions: { ca } });
    client.on('error', () => undefined);
    await done((callback) => {
      client.bind(admin, adminPassword, callback);
    });
    return new DirectoryAdmin(client);
  }

  add({ dn, attributes }: LdifEntry): Promise<void> {
    const entry = attributes
      .filter(([, value]) => value !== undefined)
      .map(([type, value]) => new ldapjs.Attribute({ type, values: Array.isArray(value) ? value : [value] }));
    return done((callback) => {
      this.client.add(named(dn), entry, callback);
    });
  }

  modify(
    dn: string,
    operation: 'add' | 'delete' | 'replace',
    type: string,
    ...values: readonly LdifValue[]
  ): Promise<void> {
    const change = new ldapjs.Change({ operation, modification: new ldapjs.Attribute({ type, values }) });
    return done((callback) => {
      this.client.modify(named(dn), change, callback);
    });
  }

  /** @param to the new name in full, also where the entry moves */
  rename(dn: string, to: string): Promise<void> {
    return done((callback) => {
      this.client.modifyDN(dn, to, callback);
    });
  }

  remove(dn: string): Promise<void> {
    return done((callback) => {
      this.client.del(named(dn), callback);
    });
  }

  close(): void {
    this.client.destroy();
  }
}

function done(ask: (callback: (error: Error | null | undefined) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

const named = (dn: string): string => new NameAsWritten(dn) as unknown as string;
