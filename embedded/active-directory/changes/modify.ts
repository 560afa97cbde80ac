import type { Directory } from '../directory.js';
import { fold } from '../names/dn.js';
import { fileTime } from '../names/time.js';
import { CONTROL, hasControl } from '../protocol/controls.js';
import { constraint, Failure, unwilling } from '../protocol/failure.js';
import type { Modification, Operation, Request } from '../protocol/request.js';
import type { Session } from '../session.js';
import type { AttributeType } from '../store/schema.js';
import type { Value } from '../store/attributes.js';
import type { Entry } from '../store/entry.js';
import type { Transaction } from '../store/transaction.js';
import { changesPassword, changePassword } from './password.js';
import { isRestore, restore } from './restore.js';
import { mustAdminister, mustFind } from './target.js';
import { mustBeFree } from './unique.js';
import { linkTarget, mustKnow, storedValue } from './values.js';

type Modify = Extract<Operation, { kind: 'modify' }>;

const noSuchValue = (name: string) =>
  new Failure(
    'noSuchAttribute',
    `00002085: AtrErr: DSID-03190DC8, #1:\n\t0: 00002085: problem 1001 (NO_ATTRIBUTE_OR_VAL), data 0 (${name})\n`,
  );
const valueExists = (name: string) =>
  new Failure(
    'attributeOrValueExists',
    `00002083: AtrErr: DSID-03190DC8, #1:\n\t0: 00002083: problem 1006 (ATT_OR_VALUE_EXISTS), data 0 (${name})\n`,
  );

/** All of it or nothing. @throws Failure */
export async function modify(
  directory: Directory,
  session: Session,
  request: Request,
  { dn, modifications }: Modify,
): Promise<void> {
  const showsDeleted = hasControl(request.controls, CONTROL.showDeleted);
  if (changesPassword(modifications)) {
    await changePassword(directory, session, mustFind(directory, session, dn), modifications);
    return;
  }
  mustAdminister(session);
  const entry = mustFind(directory, session, dn, showsDeleted);
  if (isRestore(modifications)) {
    restore(directory, entry, modifications);
    return;
  }
  const transaction = directory.begin();
  const isPermissive = hasControl(request.controls, CONTROL.permissiveModify);
  const edit = new Edit(directory, entry, isPermissive);
  for (const modification of modifications) edit.apply(modification);
  edit.write(transaction);
  transaction.commit();
}

const keyOf = (value: Value) => (typeof value === 'string' ? fold(value) : value.toString('latin1'));

/** The attributes of one entry while its modifications are gone through in order. */
class Edit {
  private readonly values = new Map<AttributeType, readonly Value[]>();
  private readonly links = new Map<AttributeType, ReadonlySet<Entry>>();

  constructor(
    private readonly directory: Directory,
    private readonly entry: Entry,
    private readonly isPermissive: boolean,
  ) {}

  apply({ act, name, values }: Modification): void {
    const type = mustKnow(name);
    if (type.isSystem) throw constraint(type.name, '0000209A');
    if (type.name.toLowerCase() === this.entry.rdn.type.toLowerCase() || type.name === 'name') {
      throw new Failure(
        'notAllowedOnRdn',
        `00002016: UpdErr: DSID-03100E0A, problem 6004 (CANT_ON_RDN), data 0 (${type.name})\n`,
      );
    }
    if (type.syntax === 'link') {
      const targets = values.map((value) => linkTarget(this.directory, value));
      this.links.set(type, new Set(this.changed(type, act, [...this.linksOf(type)], targets, (target) => target.id)));
    } else {
      const stored = values.map((value) => this.normalised(type, storedValue(type, value)));
      this.values.set(type, this.changed(type, act, this.valuesOf(type), stored, keyOf));
    }
  }

  write(transaction: Transaction): void {
    for (const [type, values] of this.values) {
      const name = type.name.toLowerCase();
      const before = this.entry.attributes.get(name) ?? [];
      if (
        before.length === values.length &&
        before.every(
          (value, index) => keyOf(value) === keyOf(values[index] ?? '') && String(value) === String(values[index]),
        )
      )
        continue;
      mustBeFree(this.directory, type, values, this.entry);
      transaction.set(this.entry.id, name, values);
      if (name === 'lockouttime' && values[0] === '0') transaction.set(this.entry.id, 'badpwdcount', ['0']);
    }
    for (const [type, targets] of this.links) {
      const name = type.name.toLowerCase();
      const before = this.entry.links.get(name) ?? new Set();
      for (const target of before) if (!targets.has(target)) transaction.link('unlink', this.entry.id, name, target);
      for (const target of targets) if (!before.has(target)) transaction.link('link', this.entry.id, name, target);
    }
  }

  private changed<T>(
    type: AttributeType,
    act: Modification['act'],
    before: readonly T[],
    given: readonly T[],
    key: (value: T) => string,
  ): readonly T[] {
    const known = new Set(before.map(key));
    const named = new Set(given.map(key));
    if (named.size < given.length) throw valueExists(type.name);
    if (act === 'delete') {
      if (!this.isPermissive && (before.length === 0 || given.some((value) => !known.has(key(value)))))
        throw noSuchValue(type.name);
      return given.length === 0 ? [] : before.filter((value) => !named.has(key(value)));
    }
    if (act === 'add' && !this.isPermissive && given.some((value) => known.has(key(value))))
      throw valueExists(type.name);
    const after = act === 'replace' ? given : [...before, ...given.filter((value) => !known.has(key(value)))];
    if (!type.isMultiple && after.length > 1) throw constraint(type.name, '00002081');
    return after;
  }

  /** `pwdLastSet` takes only "must be changed" and "just now"; `lockoutTime` only "open". */
  private normalised(type: AttributeType, value: Value): Value {
    if (type.name === 'pwdLastSet') {
      if (value === '-1') return fileTime(this.directory.clock.now());
      if (value !== '0') throw unwilling('00000057');
    }
    if (type.name === 'lockoutTime' && value !== '0') throw unwilling('00000057');
    return value;
  }

  private valuesOf(type: AttributeType): readonly Value[] {
    return this.values.get(type) ?? this.entry.attributes.get(type.name.toLowerCase()) ?? [];
  }

  private linksOf(type: AttributeType): ReadonlySet<Entry> {
    return this.links.get(type) ?? this.entry.links.get(type.name.toLowerCase()) ?? new Set();
  }
}
