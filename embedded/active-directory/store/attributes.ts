/** Text, or bytes for the attributes whose syntax is octets. */
export type Value = string | Buffer;

/** Values by the name of their attribute in small letters. */
export type AttributeMap = ReadonlyMap<string, readonly Value[]>;

const NONE: AttributeMap = new Map();
const TAKEN_AWAY: readonly Value[] = [];

/**
 * The attributes of one entry. What thousands have alike lies in one map under all of them: half of what a person has
 * is that, and 20,000 people stay small.
 */
export class Attributes {
  private readonly own = new Map<string, readonly Value[]>();

  constructor(private readonly common: AttributeMap = NONE) {}

  get(name: string): readonly Value[] | undefined {
    const values = this.own.get(name) ?? this.common.get(name);
    return values === TAKEN_AWAY ? undefined : values;
  }

  set(name: string, values: readonly Value[]): void {
    this.own.set(name, values);
  }

  delete(name: string): void {
    if (this.common.has(name)) this.own.set(name, TAKEN_AWAY);
    else this.own.delete(name);
  }

  *keys(): Generator<string> {
    for (const name of this.common.keys()) if (!this.own.has(name)) yield name;
    for (const [name, values] of this.own) if (values !== TAKEN_AWAY) yield name;
  }
}
