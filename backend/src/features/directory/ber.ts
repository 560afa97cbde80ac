/** The little of BER (X.690) that LDAP uses: definite lengths, one-byte tags (RFC 4511, 5.1). */

export const tags = {
  integer: 0x02,
  octetString: 0x04,
  sequence: 0x30,
  searchEntry: 0x64,
};

/** Bytes that are no LDAP. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/**
 * Walks over values that lie one after the other: {@link next} steps over one, {@link enter} into it. Copies nothing, as
 * a hundred thousand entries go through it.
 */
export class BerCursor {
  tag = 0;
  /** Where the value found last begins and ends. */
  start = 0;
  stop = 0;

  constructor(
    readonly bytes: Buffer,
    private at = 0,
  ) {}

  /** @returns whether there was a value before `end`; its tag and place are then known */
  next(end: number): boolean {
    if (this.at >= end) return false;
    const { bytes } = this;
    this.tag = bytes[this.at] ?? 0;
    const first = bytes[this.at + 1] ?? 0;
    this.start = this.at + 2;
    let length = first;
    if (first >= 0x80) {
      length = 0;
      const past = this.start + (first & 0x7f);
      while (this.start < past) length = length * 256 + (bytes[this.start++] ?? 0);
    }
    this.stop = this.start + length;
    if (this.stop > end) throw new Malformed('a value longer than what holds it');
    this.at = this.stop;
    return true;
  }

  /** The value found last is gone into: what comes next is its first part. @returns its end */
  enter(): number {
    this.at = this.start;
    return this.stop;
  }

  get value(): Buffer {
    return this.bytes.subarray(this.start, this.stop);
  }
}

/** A value with its tag and length before it. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x10000
        ? [tag, 0x82, length >> 8, length & 0xff]
        : [tag, 0x84, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Uint8Array.from(head), ...parts]);
}
