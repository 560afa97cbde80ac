import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** Ids of the seed's rows: UUIDv7 of the time they tell, the rest out of seed and name, so that a seed gives the same. */
export class DemoIds {
  constructor(private readonly seed: string) {}

  of(name: string, at: Date): string {
    const random = createHash('sha256').update(`${this.seed}\n${name}`).digest().subarray(0, 16);
    return v7({ msecs: at.getTime(), random });
  }
}
