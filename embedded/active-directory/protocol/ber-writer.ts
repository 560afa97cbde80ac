/**
 * Writes from the end to the front: a value's length stands before it and is known once it is written, so nothing is
 * ever copied to make room. The last value of a message is written first.
 */
export class BerWriter {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private at = this.bytes.length;

  /** Where the content ends that is written next; {@link close} takes it. */
  mark(): number {
    return this.bytes.length - this.at;
  }

  close(tag: number, mark: number): void {
    const length = this.mark() - mark;
    this.reserve(6);
    if (length < 0x80) this.bytes[--this.at] = length;
    else {
      let size = 0;
      for (let rest = length; rest > 0; rest = Math.floor(rest / 256), size += 1) this.bytes[--this.at] = rest % 256;
      this.bytes[--this.at] = 0x80 | size;
    }
    this.bytes[--this.at] = tag;
  }

  raw(content: Buffer): void {
    this.reserve(content.length);
    this.at -= content.length;
    content.copy(this.bytes, this.at);
  }

  octets(tag: number, content: Buffer | string): void {
    const mark = this.mark();
    if (typeof content === 'string') this.text(content);
    else this.raw(content);
    this.close(tag, mark);
  }

  integer(tag: number, value: number): void {
    const mark = this.mark();
    this.reserve(6);
    let rest = value;
    do {
      this.bytes[--this.at] = rest & 0xff;
      rest = Math.floor(rest / 256);
    } while (rest > 0);
    if (((this.bytes[this.at] ?? 0) & 0x80) !== 0) this.bytes[--this.at] = 0;
    this.close(tag, mark);
  }

  /** Everything written so far, in a buffer of its own; the writer begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(this.at));
    this.at = this.bytes.length;
    return taken;
  }

  private text(content: string): void {
    const length = Buffer.byteLength(content);
    this.reserve(length);
    this.at -= length;
    this.bytes.write(content, this.at, length);
  }

  private reserve(length: number): void {
    if (this.at >= length) return;
    const used = this.mark();
    const bigger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, used + length));
    this.bytes.copy(bigger, bigger.length - used, this.at);
    this.bytes = bigger;
    this.at = bigger.length - used;
  }
}
