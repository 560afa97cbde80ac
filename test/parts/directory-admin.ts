import ldapjs from 'ldapjs';
import { NameAsWritten, type ControlClasses } from '../../backend/src/features/directory/ldapjs-values.js';
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

  /** Takes back a deleted entry. @param dn the name it has as such. @param to its name from now on */
  restore(dn: string, to: string): Promise<void> {
    const change = (operation: string, type: string, values: string[]): ldapjs.Change =>
      new ldapjs.Change({ operation, modification: new ldapjs.Attribute({ type, values }) });
    const changes = [change('delete', 'isDeleted', []), change('replace', 'distinguishedName', [to])];
    return done((callback) => {
      this.client.modify(named(dn), changes, showDeleted, callback);
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

const showDeleted = [
  new (ldapjs as unknown as ControlClasses).Control({
    type: '1.2.840.113556.1.4.417',
    criticality: true,
    value: '',
  }),
] as unknown as ldapjs.Control[];

const named = (dn: string): string => new NameAsWritten(dn) as unknown as string;
