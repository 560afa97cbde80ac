import { randomBytes } from 'node:crypto';
import { keepsRules, readUnicodePassword } from '../accounts/password-rules.js';
import { policyOf } from '../accounts/policy.js';
import { nextSecret } from '../accounts/secret.js';
import type { Directory } from '../directory.js';
import { rdnKey } from '../names/dn.js';
import { sidText } from '../names/sid.js';
import { fileTime } from '../names/time.js';
import { constraint, exists, Failure, noSuchObject, unwilling } from '../protocol/failure.js';
import type { AttributeValues, Operation } from '../protocol/request.js';
import type { Session } from '../session.js';
import { objectClass, type AttributeType } from '../store/schema.js';
import type { Value } from '../store/attributes.js';
import type { Entry } from '../store/entry.js';
import { defaultsOf } from './defaults.js';
import { mustAdminister, mustParse } from './target.js';
import { mustBeFree } from './unique.js';
import { linkTarget, mustKnow, storedValue } from './values.js';

type Add = Extract<Operation, { kind: 'add' }>;

interface Given {
  readonly values: Map<AttributeType, readonly Value[]>;
  readonly links: Map<AttributeType, readonly Entry[]>;
  readonly password: Buffer | null;
}

/** @throws Failure */
export async function add(directory: Directory, session: Session, { dn, attributes }: Add): Promise<void> {
  mustAdminister(session);
  const [rdn, ...above] = mustParse(dn);
  const { entry: parent, nearest } = directory.store.locate(above);
  if (!parent || parent.isDeleted) throw noSuchObject(nearest?.dn ?? '');
  if (parent.children.has(rdnKey(rdn))) throw exists();
  const given = read(directory, attributes);
  const wanted = [...given.values].find(([type]) => type.name === 'objectClass')?.[1] ?? [];
  const created = objectClass(wanted.map(String));
  if (!created)
    throw new Failure(
      'objectClassViolation',
      '0000207C: UpdErr: DSID-031A1268, problem 6002 (OBJ_CLASS_VIOLATION), data 0\n',
    );
  if (created.rdn !== rdn.type.toUpperCase())
    throw new Failure('namingViolation', '00002099: NameErr: DSID-0305109C, problem 2005 (NAMING_VIOLATION), data 0\n');

  const now = directory.clock.now();
  const guid = randomBytes(16);
  const own = new Map([...given.values].map(([type, values]) => [type.name.toLowerCase(), values]));
  const attributesOf = new Map<string, readonly Value[]>([
    ...defaultsOf(created, { rdn, now, schemaDn: `CN=Schema,${directory.configurationDn}`, sid: nextSid(directory) }),
    ...own,
    [rdn.type.toLowerCase(), [rdn.value]],
    ['objectclass', created.classes],
    ['usncreated', [String(directory.store.usn + 1)]],
  ]);
  if (own.get('pwdlastset')?.[0] === '-1') attributesOf.set('pwdlastset', [fileTime(now)]);
  const secret = given.password && (await firstSecret(directory, given.password, attributesOf));
  if (secret && own.get('pwdlastset') === undefined) attributesOf.set('pwdlastset', [fileTime(now)]);

  // Somebody else may have come first while the password was hashed.
  if (parent.children.has(rdnKey(rdn))) throw exists();
  const transaction = directory.begin();
  const id = transaction.create(guid, parent, { type: created.rdn, value: rdn.value });
  for (const [name, values] of attributesOf) transaction.set(id, name, values);
  for (const [type, targets] of given.links)
    for (const target of targets) transaction.link('link', id, type.name.toLowerCase(), target);
  if (secret) transaction.secret(id, secret);
  transaction.commit();
}

function read(directory: Directory, attributes: readonly AttributeValues[]): Given {
  const given = {
    values: new Map<AttributeType, readonly Value[]>(),
    links: new Map<AttributeType, readonly Entry[]>(),
    password: null as Buffer | null,
  };
  for (const { name, values } of attributes) {
    const type = mustKnow(name);
    if (type.syntax === 'secret') given.password = values[0] ?? null;
    else if (type.isSystem) throw constraint(type.name, '0000209A');
    else if (!type.isMultiple && values.length > 1) throw constraint(type.name, '00002081');
    else if (type.syntax === 'link')
      given.links.set(
        type,
        values.map((value) => linkTarget(directory, value)),
      );
    else {
      const stored = values.map((value) => storedValue(type, value));
      mustBeFree(directory, type, stored, null);
      if (stored.length > 0) given.values.set(type, stored);
    }
  }
  return given;
}

async function firstSecret(directory: Directory, bytes: Buffer, attributes: ReadonlyMap<string, readonly Value[]>) {
  const password = readUnicodePassword(bytes);
  if (password === null) throw unwilling('0000001F');
  const owner = {
    login: String(attributes.get('samaccountname')?.[0] ?? ''),
    displayName: String(attributes.get('displayname')?.[0] ?? ''),
  };
  if (!keepsRules(password, owner, policyOf(directory.domain))) throw unwilling('0000052D');
  return nextSecret(password, null, 0);
}

function nextSid({ store, domain }: Directory): string {
  const sid = domain.first('objectsid');
  if (!Buffer.isBuffer(sid)) throw new RangeError('the domain has no SID');
  return `${sidText(sid)}-${store.nextRid()}`;
}
