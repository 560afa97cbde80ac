import assert from 'node:assert/strict';
import { dnKey } from '@maru/backend/directory';
import type { Container } from '../read/containers.js';
import type { Changed } from './changed.js';
import { cameIn, movedContainers } from './moved.js';

const base = 'OU=한울물산,DC=hanul,DC=example';
const at = (objectGuid: string, dn: string): Container => ({
  objectGuid,
  dn,
  key: dnKey(dn),
  isUnit: true,
  managerKey: null,
});
const changed = (container: Container, more: Partial<Changed> = {}): Changed => ({
  objectGuid: container.objectGuid,
  dn: container.dn,
  key: container.key,
  isDeleted: false,
  isNew: false,
  isGroup: false,
  container,
  found: 'OUT_OF_SCOPE',
  ...more,
});

const root = at('base', base);
const sales = at('sales', `OU=영업,${base}`);
const team = at('team', `OU=영업\\, 1팀,OU=영업,${base}`);
const desk = at('desk', `OU=창구,OU=영업\\, 1팀,OU=영업,${base}`);
const labs = at('labs', `OU=연구,${base}`);
const kept = [desk, team, sales, labs, root];
const namesAfter = (...changes: Changed[]): Record<string, string> =>
  Object.fromEntries(movedContainers(kept, changes).map(({ objectGuid, dn }) => [objectGuid, dn]));

describe('units after a change', () => {
  it('come along with the one that was renamed', () => {
    const after = namesAfter(changed(at('sales', `OU=국내영업,${base}`)));
    assert.equal(after.team, `OU=영업\\, 1팀,OU=국내영업,${base}`);
    assert.equal(after.desk, `OU=창구,OU=영업\\, 1팀,OU=국내영업,${base}`);
    assert.equal(after.labs, labs.dn);
    const keys = movedContainers(kept, [changed(at('sales', `OU=국내영업,${base}`))]);
    for (const { dn, key } of keys) assert.equal(key, dnKey(dn));
  });
  it('stand where they were moved to, whatever became of the one they stood in', () => {
    const after = namesAfter(
      changed(at('sales', `OU=해외영업,${base}`)),
      changed(at('team', `OU=영업\\, 1팀,OU=연구,${base}`)),
    );
    assert.equal(after.desk, `OU=창구,OU=영업\\, 1팀,OU=연구,${base}`);
  });
  it('may swap their names', () => {
    const after = namesAfter(changed(at('sales', labs.dn)), changed(at('labs', sales.dn)));
    assert.equal(after.team, `OU=영업\\, 1팀,OU=연구,${base}`);
  });
  it('are fewer by those deleted and more by those made', () => {
    const made = at('made', `OU=새 팀,${base}`);
    const after = namesAfter(changed(desk, { isDeleted: true }), changed(made, { isNew: true }));
    assert.deepEqual(Object.keys(after).sort(), ['base', 'labs', 'made', 'sales', 'team']);
  });
});

describe('a unit that comes into scope', () => {
  const outside = at('outside', 'OU=보관,DC=hanul,DC=example');
  const isWithin = ({ key }: Container) => key.endsWith(dnKey(base));
  const entering = (...changes: Changed[]) =>
    cameIn([...kept, outside], movedContainers([...kept, outside], changes), changes, isWithin)?.objectGuid;

  it('is told where it was there before, known or not', () => {
    assert.equal(entering(changed(at('outside', `OU=보관,${base}`))), 'outside');
    assert.equal(entering(changed(at('unknown', `OU=낯선 팀,${base}`))), 'unknown');
  });
  it('is not one that was made, moved within, or stays outside', () => {
    assert.equal(entering(changed(at('made', `OU=새 팀,${base}`), { isNew: true })), undefined);
    assert.equal(entering(changed(at('team', `OU=팀,OU=연구,${base}`))), undefined);
    assert.equal(entering(changed(at('outside', 'OU=창고,DC=hanul,DC=example'))), undefined);
    assert.equal(entering(changed(sales)), undefined);
  });
});
