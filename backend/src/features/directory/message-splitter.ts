import { Malformed, tags } from './ber.js';

/** No answer of a directory is larger; what claims to be is no LDAP, or an attack. */
const mostBytes = 256 * 1024 * 1024;

/** @returns the bytes of the message that begins at `at`; 0 while too few of them are there to tell */
function lengthOfMessage(bytes: Buffer, at: number): number {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag !== undefined && tag !== tags.sequence) throw new Malformed('not an LDAP message');
  if (first === undefined) return 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new Malformed('a length LDAP does not know');
  if (bytes.length < at + 2 + count) return 0;
  const length = 2 + count + bytes.readUIntBE(at + 2, count);
  if (length > mostBytes) throw new Malformed('an answer too large to be one');
  return length;
}

/** Cuts what arrives into LDAP messages. A message in many pieces is put together once, not at each piece. */
export class MessageSplitter {
  private pieces: Buffer[] = [];
  private held = 0;
  /** Bytes the message begun needs; 0 while unknown. */
  private needed = 0;

  /** @returns the messages that are complete now. @throws Malformed */
  push(chunk: Buffer): Buffer[] {
    this.pieces.push(chunk);
    this.held += chunk.length;
    if (this.held < this.needed) return [];
    const bytes = this.pieces.length === 1 ? chunk : Buffer.concat(this.pieces);
    const messages: Buffer[] = [];
    let at = 0;
    for (;;) {
      this.needed = lengthOfMessage(bytes, at);
      if (this.needed === 0 || at + this.needed > bytes.length) break;
      messages.push(bytes.subarray(at, at + this.needed));
      at += this.needed;
    }
    const rest = bytes.subarray(at);
    this.pieces = rest.length === 0 ? [] : [rest];
    this.held = rest.length;
    return messages;
  }
}
