import { isWithin, nameOf } from '@maru/backend/directory';
import { newId } from '@maru/backend/platform';
import type { Session } from '../database/session.js';
import type { Container } from './containers.js';
import { parentKey, Units } from './scope.js';
import { Staging } from './staging.js';

/** Longest name of a department, in characters. */
const LONGEST = 200;

/** Where entries stand: their container, and the department that makes them part of. */
export class Places {
  private readonly units: Units;
  private readonly containers: ReadonlyMap<string, string>;

  constructor(
    readonly all: readonly Container[],
    private readonly baseDns: readonly string[],
  ) {
    this.units = new Units(baseDns);
    for (const container of all) if (this.isDepartment(container)) this.units.add(container.key, container.objectGuid);
    this.containers = new Map(all.map(({ key, objectGuid }) => [key, objectGuid]));
  }

  /** The base itself counts. */
  isWithin({ key }: Pick<Container, 'key'>): boolean {
    return this.baseDns.some((base) => isWithin(key, base));
  }

  /** The base is none. */
  isDepartment(container: Container): boolean {
    return container.isUnit && this.isWithin(container) && !this.units.isBase(container.key);
  }

  /** @param key of the entry's own name. @returns identity of the department unit, null right under a base */
  departmentOf(key: string): string | null {
    return this.units.above(key);
  }

  /** @param key of the entry's own name. @returns identity; null where it stands in something else */
  containerOf(key: string): string | null {
    return this.containers.get(parentKey(key)) ?? null;
  }
}

const columns = [
  'id',
  'object_guid',
  'dn',
  'dn_key',
  'name',
  'is_unit',
  'is_within',
  'is_department',
  'department_guid',
  'parent_guid',
  'manager_key',
];

/** Puts them into staging. @throws whatever the connection does */
export async function stageContainers(session: Session, places: Places): Promise<void> {
  const staging = Staging.open(session, 'sync_containers', columns);
  for (const container of places.all) {
    const { objectGuid, dn, key, isUnit, managerKey } = container;
    const isDepartment = places.isDepartment(container);
    const above = places.departmentOf(key);
    const name = Array.from(nameOf(dn)).slice(0, LONGEST).join('');
    const own = isDepartment ? objectGuid : above;
    staging.add([
      newId(),
      objectGuid,
      dn,
      key,
      name,
      isUnit,
      places.isWithin(container),
      isDepartment,
      own,
      above,
      managerKey,
    ]);
    if (staging.isFull) await staging.flush();
  }
  await staging.end();
}

/** Departments are the units below the bases, parents found by their names. */
export async function stageUnits(session: Session): Promise<void> {
  await session.write(
    `INSERT INTO sync_departments (id, object_guid, parent_guid, dn, name, manager_key)
     SELECT id, object_guid, parent_guid, dn, name, manager_key FROM sync_containers WHERE is_department`,
  );
}

/** Departments that only a mapped attribute names, side by side. */
export async function stageNamed(session: Session, departments: ReadonlyMap<string, string>): Promise<void> {
  const staging = Staging.open(session, 'sync_departments', ['id', 'object_guid', 'name']);
  for (const [objectGuid, name] of departments) staging.add([newId(), objectGuid, name]);
  await staging.end();
}
