/** A security identifier as bytes (MS-DTYP 2.4.2.2): revision, count, authority big-endian, the rest little-endian. */
export function sidBytes(text: string): Buffer {
  const match = /^S-1-(\d+)((?:-\d+){1,15})$/i.exec(text);
  if (!match?.[1] || !match[2]) throw new RangeError(`not a SID: ${text}`);
  const parts = match[2].slice(1).split('-').map(Number);
  const bytes = Buffer.alloc(8 + 4 * parts.length);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(parts.length, 1);
  bytes.writeUIntBE(Number(match[1]), 2, 6);
  for (const [index, part] of parts.entries()) bytes.writeUInt32LE(part, 8 + 4 * index);
  return bytes;
}

export function sidText(bytes: Buffer): string {
  if (bytes.length < 12 || bytes.length !== 8 + 4 * bytes.readUInt8(1)) throw new RangeError('not a SID');
  const parts = [bytes.readUIntBE(2, 6)];
  for (let at = 8; at < bytes.length; at += 4) parts.push(bytes.readUInt32LE(at));
  return `S-1-${parts.join('-')}`;
}

/** The last part, which tells the members of a domain apart. */
export const sidRid = (bytes: Buffer) => bytes.readUInt32LE(bytes.length - 4);
