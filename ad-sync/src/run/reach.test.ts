import assert from 'node:assert/strict';
import { readingOf, whyAll, type Ground } from './reach.js';

const config = {
  baseDns: ['OU=한울물산,DC=hanul,DC=example'],
  userFilter: '(objectClass=user)',
  groupFilter: '(objectClass=group)',
  attributeMapping: { username: { attributes: ['sAMAccountName'], transforms: [] } },
  groupMapping: [],
};
const cursor = { server: 'dc1', invocationId: 'one', usn: '9007199254740993', reading: 'r', seesDeleted: true };
const ground: Ground = {
  cursor,
  keptUsn: cursor.usn,
  reading: 'r',
  server: 'DC1',
  root: { invocationId: 'one', highestCommittedUsn: '9007199254740993' },
};
const code = (other: Partial<Ground>) => whyAll({ ...ground, ...other })?.code;

describe('a run that is to read the changes', () => {
  it('reads them where it finds the controller, its database and the mapping as they were', () => {
    assert.equal(whyAll(ground), null);
    assert.equal(code({ root: { invocationId: 'one', highestCommittedUsn: '9007199254740994' } }), undefined);
  });
  it('reads everything at the first time', () => {
    assert.equal(code({ cursor: undefined }), 'NEVER_READ');
  });
  it('reads everything from another controller: its numbers are others', () => {
    assert.equal(code({ server: 'dc2', root: { ...ground.root, invocationId: 'two' } }), 'OTHER_CONTROLLER');
  });
  it('reads everything from a controller that was restored, whether it says so or only counts back', () => {
    assert.equal(code({ root: { ...ground.root, invocationId: 'two' } }), 'CONTROLLER_RESTORED');
    const back = { invocationId: 'one', highestCommittedUsn: '9007199254740992' };
    assert.equal(code({ root: back }), 'CONTROLLER_RESTORED');
  });
  it('reads everything where what it stands on was lost', () => {
    assert.equal(code({ keptUsn: undefined }), 'KEPT_LOST');
    assert.equal(code({ keptUsn: '9007199254740992' }), 'KEPT_LOST');
  });
  it('reads everything from a server that numbers nothing', () => {
    assert.equal(code({ root: { invocationId: undefined, highestCommittedUsn: '1' } }), 'NO_SEQUENCE');
  });
  it('reads everything after a change of base, filter or mapping, and of nothing else', () => {
    const changed = [
      { baseDns: ['DC=x'] },
      { userFilter: '(a=b)' },
      { groupFilter: '(a=b)' },
      { attributeMapping: {} },
      { groupMapping: [{ group: 'CN=x', role: 'employee' }] },
    ];
    for (const change of changed) assert.notEqual(readingOf({ ...config, ...change }), readingOf(config));
    assert.equal(readingOf({ ...config, ...{ name: 'x', version: 2 } }), readingOf({ ...config }));
    assert.equal(code({ reading: 'other' }), 'SCOPE_CHANGED');
  });
});
