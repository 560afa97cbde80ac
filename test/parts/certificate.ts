import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
// @peculiar/x509 stops at once without it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** All PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

interface Wanted {
  /** Host names and addresses. */
  readonly names: readonly string[];
  /** From now on; -1 has ended yesterday. */
  readonly days?: number;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

x509.cryptoProvider.set(webcrypto);

/** A certificate authority of a test's own. */
export class Authority {
  private constructor(
    private readonly own: x509.X509Certificate,
    private readonly keys: webcrypto.CryptoKeyPair,
  ) {}

  static async create(name: string): Promise<Authority> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name: `CN=${name}`,
      notBefore: inDays(-1000),
      notAfter: inDays(3650),
      keys,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return new Authority(certificate, keys);
  }

  /** The authority's own certificate: what clients are to trust. */
  get pem(): string {
    return this.own.toString('pem');
  }

  async issue({ names, days = 365 }: Wanted): Promise<Certificate> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      subject: `CN=${names[0] ?? 'nobody'}`,
      issuer: this.own.subject,
      notBefore: inDays(-500),
      notAfter: inDays(days),
      signingKey: this.keys.privateKey,
      publicKey: keys.publicKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }))),
        await x509.AuthorityKeyIdentifierExtension.create(this.keys.publicKey),
      ],
    });
    const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    return { certificate: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
  }
}
