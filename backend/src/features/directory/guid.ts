/**
 * objectGUID and the like: 16 bytes of which the first three groups stand little-endian (MS-DTYP 2.3.4.2); text is the
 * usual form, in lower case, as PostgreSQL's uuid gives it back.
 */

/** The byte that stands at each place of the text. */
const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
const groupEnds = new Set([3, 5, 7, 9]);

/** @returns undefined for anything but 16 bytes: such a record has no identity */
export function uuidOfGuid(bytes: Buffer): string | undefined {
  if (bytes.length !== 16) return undefined;
  const hex = bytes.toString('hex');
  let text = '';
  for (const [place, byte] of order.entries()) {
    text += hex.slice(2 * byte, 2 * byte + 2);
    if (groupEnds.has(place)) text += '-';
  }
  return text;
}

/** @throws RangeError for a text that is no UUID */
export function guidOfUuid(uuid: string): Buffer {
  const inText = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (inText.length !== 16) throw new RangeError('not a UUID');
  const bytes = Buffer.alloc(16);
  for (const [place, byte] of order.entries()) bytes[byte] = inText[place] ?? 0;
  return bytes;
}
