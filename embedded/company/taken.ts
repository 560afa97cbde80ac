import type { Chance } from './random.js';
import { firstPeople } from './staff.js';

/** What is given to one person only, in the order they come. */
export class Taken {
  private readonly logins = new Map<string, number>();
  private readonly cns = new Map<string, number>();
  private readonly extensions = new Set<string>();

  constructor(private readonly chance: Chance) {
    for (const { login, extension } of firstPeople) {
      // What somebody of the first day is given is nobody else's, though they come first.
      if (login !== undefined) this.logins.set(login, 1);
      if (extension !== undefined) this.extensions.add(extension);
    }
  }

  /** The one wanted, or with the next number behind it. */
  login(wanted: string): string {
    const count = (this.logins.get(wanted) ?? 0) + 1;
    this.logins.set(wanted, count);
    return count === 1 ? wanted : `${wanted}${count}`;
  }

  /** Two of one name in one department are told apart by a letter, as Korean offices do: 김경수, 김경수B. */
  cn(department: string | null, display: string): string {
    const place = `${department ?? ''}\n${display}`;
    const count = (this.cns.get(place) ?? 0) + 1;
    this.cns.set(place, count);
    return count === 1 ? display : `${display}${String.fromCharCode(64 + count)}`;
  }

  /** Four digits while they last, then with the exchange's digit in front. */
  extension(key: string): string {
    const first = this.chance.number(`${key} extension`, 9000);
    for (let exchange = 0; ; exchange += 1) {
      for (let step = 0; step < 20; step += 1) {
        const extension = `${exchange === 0 ? '' : exchange}${1000 + ((first + step) % 9000)}`;
        if (this.extensions.has(extension)) continue;
        this.extensions.add(extension);
        return extension;
      }
    }
  }
}
