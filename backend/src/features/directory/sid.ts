/**
 * objectSid: revision, count, a 48-bit authority big-endian, then 32-bit sub-authorities little-endian (MS-DTYP 2.4.2).
 */

/** @returns `S-1-5-21-…`, or undefined for bytes that are no SID */
export function textOfSid(bytes: Buffer): string | undefined {
  const count = bytes[1];
  if (bytes[0] !== 1 || count === undefined || bytes.length !== 8 + 4 * count) return undefined;
  const subAuthorities = Array.from({ length: count }, (_, place) => bytes.readUInt32LE(8 + 4 * place));
  return ['S', 1, bytes.readUIntBE(2, 6), ...subAuthorities].join('-');
}

/**
 * The last sub-authority. primaryGroupID names a person's primary group by it: the group of the same domain whose SID
 * ends so.
 */
export function relativeId(bytes: Buffer): number | undefined {
  return textOfSid(bytes) === undefined || bytes.length < 12 ? undefined : bytes.readUInt32LE(bytes.length - 4);
}

/** The domain's part of a SID, equal for all of one domain. */
export function domainOfSid(bytes: Buffer): string | undefined {
  const text = textOfSid(bytes);
  return text?.slice(0, text.lastIndexOf('-'));
}
