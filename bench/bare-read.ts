import ldapjs from 'ldapjs';
import { readFileSync } from 'node:fs';

/**
 * What ldapjs alone takes to read people, a process of its own: connects, binds, and pages through them. Told what by a
 * file of JSON; tells how many came, and in how many seconds from the first connection.
 */
export interface BareRead {
  readonly url: string;
  /** PEM */
  readonly ca: string;
  readonly dn: string;
  readonly password: string;
  readonly base: string;
  readonly filter: string;
  readonly attributes: readonly string[];
}

export interface BareReadResult {
  readonly entries: number;
  readonly seconds: number;
}

const read = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BareRead;
const began = performance.now();
const client = ldapjs.createClient({ url: read.url, tlsOptions: { ca: [read.ca] } });
const fail = (error: unknown): never => {
  throw error;
};
client.on('error', fail);
client.bind(read.dn, read.password, (error) => {
  if (error) fail(error);
  const search = { scope: 'sub', filter: read.filter, attributes: [...read.attributes], paged: { pageSize: 1_000 } };
  client.search(read.base, search as Parameters<typeof client.search>[1], (refused, answer) => {
    if (refused) fail(refused);
    let entries = 0;
    answer
      .on('searchEntry', () => (entries += 1))
      .on('error', fail)
      .on('end', () => {
        console.log(JSON.stringify({ entries, seconds: (performance.now() - began) / 1_000 } satisfies BareReadResult));
        client.destroy();
      });
  });
});
