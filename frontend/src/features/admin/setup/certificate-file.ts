/** Bytes of a file at most: the contract's bound for certificates. */
const MOST = 100_000;

const pemOf = (der: Uint8Array): string => {
  const base64 = btoa(String.fromCharCode(...der));
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
};

/**
 * A certificate as PEM, out of a file that is PEM or binary (DER, as Windows exports it).
 * @returns null where it is neither
 */
export function certificateOf(file: Uint8Array): string | null {
  if (file.length === 0 || file.length > MOST) return null;
  const text = new TextDecoder().decode(file);
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  // A sequence with a length of two bytes: how every certificate begins.
  return file[0] === 0x30 && file[1] === 0x82 ? pemOf(file) : null;
}
