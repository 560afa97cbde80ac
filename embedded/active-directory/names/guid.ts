/** The three first groups of a GUID lie in memory with their lowest byte first (MS-DTYP 2.3.4.2). */
function swap(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  other.subarray(0, 4).reverse();
  other.subarray(4, 6).reverse();
  other.subarray(6, 8).reverse();
  return other;
}

/** 16 bytes as a directory keeps them → 8-4-4-4-12 as people read them. */
export function guidText(bytes: Buffer): string {
  if (bytes.length !== 16) throw new RangeError(`a GUID has 16 bytes, not ${bytes.length}`);
  return swap(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @throws RangeError for anything but 8-4-4-4-12 hexadecimal digits */
export function guidBytes(text: string): Buffer {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new RangeError(`not a GUID: ${text}`);
  return swap(Buffer.from(text.replaceAll('-', ''), 'hex'));
}
