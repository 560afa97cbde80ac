import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.js';

/** All PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

interface Wanted {
  /** Host names and addresses. */
  readonly names: readonly string[];
  /** -1 has expired yesterday. */
  readonly days?: number;
}

/** A certificate authority of a test's own, made with OpenSSL. */
export class Authority {
  private constructor(private readonly own: Certificate) {}

  static async create(name: string): Promise<Authority> {
    return inFolder(async (folder) => {
      const [key, certificate] = [join(folder, 'ca.key'), join(folder, 'ca.pem')];
      const subject = ['-subj', `/CN=${name}`, '-days', '3650'];
      await run('openssl', ['req', '-x509', ...fresh, ...subject, '-keyout', key, '-out', certificate]);
      return new Authority(await readBoth(certificate, key));
    });
  }

  /** The authority's own certificate: what clients are to trust. */
  get pem(): string {
    return this.own.certificate;
  }

  issue({ names, days = 3650 }: Wanted): Promise<Certificate> {
    return inFolder(async (folder) => {
      const file = (name: string): string => join(folder, name);
      const alternatives = names.map((name) => `${isIP(name) ? 'IP' : 'DNS'}:${name}`).join(',');
      await writeFile(file('ca.pem'), this.own.certificate);
      await writeFile(file('ca.key'), this.own.key);
      await writeFile(file('extensions'), `subjectAltName=${alternatives}\nextendedKeyUsage=serverAuth\n`);
      const subject = ['-subj', `/CN=${names[0] ?? 'nobody'}`];
      await run('openssl', ['req', ...fresh, ...subject, '-keyout', file('key'), '-out', file('request')]);
      const by = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', String(days)];
      const what = ['-in', file('request'), '-extfile', file('extensions'), '-out', file('pem')];
      await run('openssl', ['x509', '-req', ...by, ...what]);
      return readBoth(file('pem'), file('key'));
    });
  }
}

const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

const readBoth = async (certificate: string, key: string): Promise<Certificate> => ({
  certificate: await readFile(certificate, 'utf8'),
  key: await readFile(key, 'utf8'),
});

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'maru-certificate-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
