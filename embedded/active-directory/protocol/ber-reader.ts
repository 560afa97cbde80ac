/** Bytes that are no LDAP message. */
export class MalformedMessage extends Error {}

export const TAG = { boolean: 0x01, integer: 0x02, octets: 0x04, enumerated: 0x0a, sequence: 0x30, set: 0x31 } as const;

/** What lies at `at`: null while the bytes of its head have not all come. */
export function readHead(bytes: Buffer, at: number): { tag: number; start: number; end: number } | null {
  if (bytes.length < at + 2) return null;
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const size = first & 0x7f;
  // The indefinite form is not allowed (RFC 4511 5.1), and no message has more than four gigabytes.
  if (size === 0 || size > 4) throw new MalformedMessage('length');
  if (bytes.length < at + 2 + size) return null;
  const start = at + 2 + size;
  return { tag, start, end: start + bytes.readUIntBE(at + 2, size) };
}

/** Reads one BER value after another. @throws MalformedMessage wherever something else lies than was asked for */
export class BerReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The tag of the next value, -1 at the end. */
  peek(): number {
    return this.atEnd ? -1 : this.bytes.readUInt8(this.at);
  }

  /** A view of the value's content, without copying. */
  content(tag: number): Buffer {
    const head = readHead(this.bytes, this.at);
    if (head?.tag !== tag || head.end > this.bytes.length) throw new MalformedMessage(`expected tag ${tag}`);
    this.at = head.end;
    return this.bytes.subarray(head.start, head.end);
  }

  nested(tag: number = TAG.sequence): BerReader {
    return new BerReader(this.content(tag));
  }

  text(tag: number = TAG.octets): string {
    return this.content(tag).toString('utf8');
  }

  integer(tag: number = TAG.integer): number {
    const bytes = this.content(tag);
    if (bytes.length < 1 || bytes.length > 6) throw new MalformedMessage('integer');
    return bytes.readIntBE(0, bytes.length);
  }

  boolean(tag: number = TAG.boolean): boolean {
    return this.content(tag).some((byte) => byte !== 0);
  }

  skip(): void {
    this.content(this.peek());
  }
}
