import { existsSync, readFileSync } from 'node:fs';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/** Where Debian, Red Hat, Alpine and macOS keep the authorities their administrator trusts. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** Node trusts a list of its own; a company's authority is installed in the system's. Both count. */
const systemAuthorities = (): string[] => [
  ...rootCertificates,
  ...bundles.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')),
];

/** By authority: reading hundreds of certificates takes longer than a login. */
const contexts = new Map<string, SecureContext>();

/** What verifies a controller: the one authority given (PEM), or without it the system's. */
export function secureContext(ca: string | undefined): SecureContext {
  const known = contexts.get(ca ?? '');
  if (known) return known;
  const context = createSecureContext({ ca: ca ?? systemAuthorities(), minVersion: 'TLSv1.2' });
  if (contexts.size > 50) contexts.clear();
  contexts.set(ca ?? '', context);
  return context;
}
