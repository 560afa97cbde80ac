import { MalformedMessage, readHead, TAG } from './ber-reader.js';

/** Active Directory's MaxReceiveBuffer: a longer message ends the connection. */
const LONGEST_MESSAGE = 10 * 1024 * 1024;

/** Cuts what arrives on a connection into whole messages. */
export class Framing {
  private parts: Buffer[] = [];
  private size = 0;
  private wanted = 2;

  /** @throws MalformedMessage when the peer does not speak LDAP */
  push(bytes: Buffer): Buffer[] {
    this.parts.push(bytes);
    this.size += bytes.length;
    const frames: Buffer[] = [];
    // A long message comes in many pieces: they are put together once, when all are there.
    while (this.size >= this.wanted) {
      const whole = this.parts.length === 1 ? (this.parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.parts, this.size);
      const head = readHead(whole, 0);
      if (head && (head.tag !== TAG.sequence || head.end > LONGEST_MESSAGE)) throw new MalformedMessage('frame');
      this.parts = [whole];
      this.wanted = head?.end ?? this.size + 1;
      if (!head || this.size < head.end) continue;
      frames.push(whole.subarray(0, head.end));
      this.parts = this.size === head.end ? [] : [whole.subarray(head.end)];
      this.size -= head.end;
      this.wanted = 2;
    }
    return frames;
  }
}
