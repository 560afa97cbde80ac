import { parseDn } from './names/dn.js';
import type { Entry } from './store/entry.js';
import type { Journal } from './store/journal.js';
import type { Store } from './store/store.js';
import { Transaction } from './store/transaction.js';

export interface Clock {
  now(): Date;
}

/** The domain as its controller sees it: the tree and the entries that mean something to the controller itself. */
export class Directory {
  readonly domain: Entry;
  readonly deletedObjects: Entry;
  /** NTDS Settings of this controller, which carries its invocationId. */
  readonly controller: Entry;

  constructor(
    readonly store: Store,
    readonly clock: Clock,
    readonly naming: {
      readonly base: string;
      readonly netbios: string;
      readonly dnsDomain: string;
      readonly controller: string;
    },
    private readonly journal: Journal,
  ) {
    this.domain = this.mustFind(naming.base);
    this.deletedObjects = this.mustFind(`CN=Deleted Objects,${naming.base}`);
    this.controller = this.mustFind(naming.controller);
  }

  get configurationDn(): string {
    return `CN=Configuration,${this.naming.base}`;
  }

  begin(): Transaction {
    return new Transaction(this.store, (commit) => this.journal.append(commit), this.clock.now());
  }

  private mustFind(dn: string): Entry {
    const { entry } = this.store.locate(parseDn(dn));
    if (!entry) throw new RangeError(`the directory lacks ${dn}`);
    return entry;
  }
}
