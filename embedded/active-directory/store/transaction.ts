import type { HashedSecret } from '../accounts/secret.js';
import { generalizedTime } from '../names/time.js';
import type { Rdn } from '../names/dn.js';
import type { Change, Commit } from './change.js';
import type { Value } from './attributes.js';
import type { Entry } from './entry.js';
import type { Store } from './store.js';

/** Attributes that each controller keeps to itself: a change of them is no change of the object (MS-ADTS 2.2.9). */
const UNREPLICATED = new Set(['badpwdcount', 'badpasswordtime', 'lastlogon', 'logoncount']);

/** Collects what one request changes; nothing is changed before {@link commit}. */
export class Transaction {
  private readonly changes: Change[] = [];
  private readonly touched = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly record: (commit: Commit) => void,
    private readonly now: Date,
  ) {}

  create(guid: Buffer, parent: Entry, rdn: Rdn): string {
    const id = guid.toString('hex');
    this.push({ kind: 'create', id, parent: parent.id, rdn: [rdn.type, rdn.value] });
    return id;
  }

  move(entry: Entry, parent: Entry, rdn: Rdn): void {
    this.push({ kind: 'move', id: entry.id, parent: parent.id, rdn: [rdn.type, rdn.value] });
  }

  /** @param name in small letters */
  set(id: string, name: string, values: readonly Value[]): void {
    this.push({ kind: 'set', id, name, values }, !UNREPLICATED.has(name));
  }

  /** @param isOwn false where the link goes because its target does, which touches nobody else's sequence number */
  link(kind: 'link' | 'unlink', id: string, name: string, target: Entry, isOwn = true): void {
    this.push({ kind, id, name, target: target.id }, isOwn);
  }

  secret(id: string, secret: HashedSecret): void {
    this.push({ kind: 'secret', id, secret });
  }

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  /** Each object touched gets the next number of the update sequence. */
  commit(): void {
    if (this.isEmpty) return;
    let usn = this.store.usn;
    const when = generalizedTime(this.now);
    for (const id of this.touched) {
      usn += 1;
      this.changes.push(
        { kind: 'set', id, name: 'usnchanged', values: [String(usn)] },
        { kind: 'set', id, name: 'whenchanged', values: [when] },
      );
    }
    const commit = { usn, changes: this.changes };
    this.record(commit);
    this.store.replay(commit);
  }

  private push(change: Change, isTouched = true): void {
    this.changes.push(change);
    if (isTouched) this.touched.add(change.id);
  }
}
