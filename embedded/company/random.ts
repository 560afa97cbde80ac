import { createHash } from 'node:crypto';

/**
 * Chance without state: what is drawn follows from the seed and the key alone, so that one more person changes nobody
 * who was there before.
 */
export class Chance {
  constructor(private readonly seed: string) {}

  /** A whole number from 0 up to, not including, `below`. */
  number(key: string, below: number): number {
    return scatter(`${this.seed}\n${key}`) % below;
  }

  pick<T>(key: string, list: readonly T[]): T {
    const chosen = list[this.number(key, list.length)];
    if (chosen === undefined) throw new RangeError(`nothing to pick from for ${key}`);
    return chosen;
  }

  /** Like {@link pick}, each entry as likely as its weight says. */
  weighted<T>(key: string, list: readonly (readonly [T, number])[]): T {
    let left = this.number(
      key,
      list.reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [value, weight] of list) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new RangeError(`nothing to pick from for ${key}`);
  }

  /** 16 bytes with the marks of a random UUID, in Microsoft's order (MS-DTYP 2.3.4.2), as a controller makes them. */
  guid(key: string): Buffer {
    const guid = createHash('sha256').update(`${this.seed}\nguid ${key}`).digest().subarray(0, 16);
    guid.writeUInt8((guid.readUInt8(7) & 0x0f) | 0x40, 7);
    guid.writeUInt8((guid.readUInt8(8) & 0x3f) | 0x80, 8);
    return guid;
  }
}

/** FNV-1a with MurmurHash3's finish: 32 bits in which neighbouring keys are far apart. */
function scatter(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
