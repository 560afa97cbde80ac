import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { webcrypto, X509Certificate } from 'node:crypto';
// @peculiar/x509 stops at once without it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

export interface ServerIdentity {
  /** The authority that clients must trust, PEM. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const CA_DAYS = 3_650;
const SERVER_DAYS = 825;
/** A certificate is replaced when it has less time left than this. */
const RENEW_DAYS = 30;

x509.cryptoProvider.set(webcrypto);

interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/**
 * The directory's own authority, made once and kept in `dataDir` as `ca.pem`, and a certificate for `hosts` under it,
 * renewed when it runs out or lacks one of them.
 */
export async function serverIdentity(dataDir: string, hosts: readonly string[], now: Date): Promise<ServerIdentity> {
  const caFile = join(dataDir, 'ca.pem');
  const caKeyFile = join(dataDir, 'ca.key.pem');
  const certificateFile = join(dataDir, 'server.pem');
  const keyFile = join(dataDir, 'server.key.pem');
  const isKept = [caFile, caKeyFile].every((file) => existsSync(file)) && isFresh(readFileSync(caFile, 'utf8'), now);
  const authority = isKept ? await readAuthority(caFile, caKeyFile) : await makeAuthority(now);
  if (!isKept) {
    write(caKeyFile, await privatePem(authority.keys));
    write(caFile, authority.certificate.toString('pem'));
  }
  if (
    !isKept ||
    !existsSync(keyFile) ||
    !existsSync(certificateFile) ||
    !covers(readFileSync(certificateFile, 'utf8'), hosts, now)
  ) {
    const { certificate, key } = await makeCertificate(authority, hosts, now);
    write(keyFile, key);
    write(certificateFile, certificate);
  }
  return {
    ca: readFileSync(caFile, 'utf8'),
    certificate: readFileSync(certificateFile, 'utf8'),
    key: readFileSync(keyFile, 'utf8'),
  };
}

function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

const isFresh = (pem: string, now: Date) =>
  Date.parse(new X509Certificate(pem).validTo) - now.getTime() > RENEW_DAYS * DAY_MS;

function covers(pem: string, hosts: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(pem);
  return (
    isFresh(pem, now) &&
    hosts.every((host) => (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined)
  );
}

async function makeAuthority(now: Date): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Hanul Root CA, O=Hanul',
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + CA_DAYS * DAY_MS),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, keys };
}

async function readAuthority(caFile: string, caKeyFile: string): Promise<Authority> {
  const certificate = new x509.X509Certificate(readFileSync(caFile, 'utf8'));
  const [der] = x509.PemConverter.decode(readFileSync(caKeyFile, 'utf8'));
  if (!der) throw new RangeError(`${caKeyFile} holds no key`);
  const privateKey = await webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, true, ['sign']);
  const publicKey = await webcrypto.subtle.importKey('spki', certificate.publicKey.rawData, ALGORITHM, true, [
    'verify',
  ]);
  return { certificate, keys: { privateKey, publicKey } };
}

async function makeCertificate(
  { certificate: ca, keys }: Authority,
  hosts: readonly string[],
  now: Date,
): Promise<{ certificate: string; key: string }> {
  const own = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${hosts[0] ?? 'localhost'}`,
    issuer: ca.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(Math.min(now.getTime() + SERVER_DAYS * DAY_MS, ca.notAfter.getTime())),
    signingKey: keys.privateKey,
    publicKey: own.publicKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(hosts.map((host) => ({ type: isIP(host) ? 'ip' : 'dns', value: host }))),
      await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await privatePem(own) };
}

async function privatePem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
}
