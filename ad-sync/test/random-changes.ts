import fc from 'fast-check';
import { escapeRdnValue, parentDn } from '@maru/backend/directory';
import type { Lab } from './lab.js';

/** One change an administrator makes; the numbers choose among what is there. */
export interface RandomChange {
  readonly act: (typeof acts)[number];
  readonly one: number;
  readonly other: number;
}

const acts = [
  'hire',
  'leave',
  'bring back',
  'rename',
  'move',
  'move out',
  'move in',
  'disable',
  'enable',
  'swap logins',
  'report to',
  'promote',
  'found unit',
  'rename unit',
  'move unit',
  'head unit',
  'join',
  'part',
  'nest',
] as const;

export const randomChange: fc.Arbitrary<RandomChange> = fc.record({
  act: fc.constantFrom(...acts),
  one: fc.nat(30),
  other: fc.nat(30),
});

/** Everything by identity: names change all the time. */
export class RandomDirectory {
  private readonly people: string[] = [];
  private readonly units: string[] = [];
  private readonly groups: string[] = [];
  private readonly deleted: string[] = [];
  private made = 0;

  private constructor(
    private readonly lab: Lab,
    private readonly away: string,
  ) {}

  /** Some people in some units, two groups, and a unit out of scope. */
  static async found(lab: Lab): Promise<RandomDirectory> {
    const away = await lab.guid(await lab.unit(lab.login('away'), lab.directory.base));
    const world = new RandomDirectory(lab, away);
    for (let n = 0; n < 4; n += 1) await world.perform({ act: 'found unit', one: n * 7, other: 0 });
    for (let n = 0; n < 8; n += 1) await world.perform({ act: 'hire', one: n, other: 0 });
    for (const name of ['g1', 'g2', 'g3']) world.groups.push(await lab.guid(await lab.group(name, [])));
    return world;
  }

  group(place: number): Promise<string> {
    return this.nameOf(chosen(this.groups, place));
  }

  /** What the directory refuses is no change. */
  async perform(change: RandomChange): Promise<void> {
    try {
      await this.change(change);
    } catch (error) {
      if (typeof (error as { code?: unknown }).code !== 'number') throw error;
    }
  }

  private async change({ act, one, other }: RandomChange): Promise<void> {
    const { lab } = this;
    const { admin } = lab;
    const someone = () => this.nameOf(chosen(this.people, one));
    const another = () => this.nameOf(chosen(this.people, other));
    const unit = () => this.nameOf(chosen([...this.units, undefined], other));
    this.made += 1;
    switch (act) {
      case 'hire': {
        this.people.push(
          await lab.guid(
            await lab.person(`p${String(this.made)}`, await this.nameOf(chosen([...this.units, undefined], one))),
          ),
        );
        return;
      }
      case 'leave': {
        const objectGuid = chosen(this.people, one);
        await admin.remove(await someone());
        this.people.splice(this.people.indexOf(objectGuid ?? ''), 1);
        this.deleted.push(objectGuid ?? '');
        return;
      }
      case 'bring back': {
        const objectGuid = chosen(this.deleted, one);
        if (objectGuid === undefined) return;
        await lab.restore(objectGuid, `CN=${lab.login(`r${String(this.made)}`)},${await unit()}`);
        this.deleted.splice(this.deleted.indexOf(objectGuid), 1);
        this.people.push(objectGuid);
        const dn = await this.nameOf(objectGuid);
        await admin.modify(dn, 'replace', 'displayName', `복직 ${String(this.made)}`);
        return lab.enable(dn);
      }
      case 'rename': {
        const dn = await someone();
        return admin.rename(dn, `CN=${escapeRdnValue(`${lab.login('n')}, ${String(this.made)}`)},${parentDn(dn)}`);
      }
      case 'move':
        return this.moveTo(await someone(), await unit());
      case 'move out':
        return this.moveTo(await someone(), await this.nameOf(this.away));
      case 'move in':
        return this.moveTo(await someone(), lab.base);
      case 'disable':
        return lab.disable(await someone());
      case 'enable':
        return lab.enable(await someone());
      case 'swap logins': {
        const [first, second] = [await someone(), await another()];
        const [a, b] = [await lab.loginAt(first), await lab.loginAt(second)];
        if (first === second) return;
        await admin.modify(first, 'replace', 'sAMAccountName', lab.login(`t${String(this.made)}`));
        await admin.modify(second, 'replace', 'sAMAccountName', a);
        return admin.modify(first, 'replace', 'sAMAccountName', b);
      }
      case 'report to':
        return admin.modify(await someone(), 'replace', 'manager', await another());
      case 'promote':
        return admin.modify(await someone(), 'replace', 'title', `직위 ${String(other)}`);
      case 'found unit': {
        this.units.push(
          await lab.guid(
            await lab.unit(`팀 ${String(this.made)}`, await this.nameOf(chosen([...this.units, undefined], one))),
          ),
        );
        return;
      }
      case 'rename unit': {
        const dn = await this.nameOf(chosen(this.units, one));
        return admin.rename(dn, `OU=새 이름 ${String(this.made)},${parentDn(dn)}`);
      }
      case 'move unit':
        return this.moveTo(await this.nameOf(chosen(this.units, one)), await unit());
      case 'head unit':
        return admin.modify(await this.nameOf(chosen(this.units, one)), 'replace', 'managedBy', await another());
      case 'join':
        return admin.modify(await this.group(one), 'add', 'member', await another());
      case 'part':
        return admin.modify(await this.group(one), 'delete', 'member', await another());
      default:
        return admin.modify(await this.group(one), 'add', 'member', await this.group(other));
    }
  }

  private moveTo(dn: string, above: string): Promise<void> {
    return this.lab.admin.rename(dn, `${dn.slice(0, -parentDn(dn).length)}${above}`);
  }

  /** The base for none. */
  private async nameOf(objectGuid: string | undefined): Promise<string> {
    return (objectGuid === undefined ? undefined : await this.lab.dn(objectGuid)) ?? this.lab.base;
  }
}

const chosen = <T>(among: readonly T[], place: number): T | undefined =>
  among.length === 0 ? undefined : among[place % among.length];
