import assert from 'node:assert/strict';
import type { Cursor } from '../run/reach.js';
import { whichPhotos } from './which-photos.js';

const at = (usn: string, more: Partial<Cursor> = {}): Cursor => ({
  server: 'dc1.hanul.example',
  invocationId: 'one',
  usn,
  reading: 'so',
  seesDeleted: true,
  ...more,
});
type Given = Parameters<typeof whichPhotos>[0];

describe('whose photos are read', () => {
  /** A delta that found changes, where photos have been taken over up to where the last run read. */
  const given: Given = {
    run: { mode: 'delta' },
    staged: { reach: 'delta', cursor: at('200'), isUntouched: false },
    before: { cursor: at('100'), cameIn: 0 },
    last: at('100'),
  };
  const of = (staged: Partial<Given['staged']>, more: Partial<Given> = {}) =>
    whichPhotos({ ...given, ...more, staged: { ...given.staged, ...staged } }).are;
  const before = (cursor: Cursor | null, cameIn = 0) => ({ before: { cursor, cameIn } });

  it('is whoever has changed since, by a delta or a full run', () => {
    assert.deepEqual(whichPhotos(given), { are: 'changed', since: at('100') });
    assert.equal(of({ reach: 'full' }), 'changed');
  });
  it('is nobody where nothing has changed, unless a run before was cut off', () => {
    assert.equal(of({ isUntouched: true }), 'none');
    assert.equal(of({ isUntouched: true }, before(at('90'))), 'changed');
  });
  it('is everybody at the first time, at another controller, a restored one, and after a change of scope', () => {
    assert.equal(of({}, before(null)), 'all');
    assert.equal(of({ cursor: at('200', { server: 'dc2.hanul.example' }) }), 'all');
    assert.equal(of({ cursor: at('200', { invocationId: 'two' }) }), 'all');
    assert.equal(of({ cursor: at('200', { reading: 'otherwise' }) }), 'all');
    assert.equal(of({ cursor: at('50') }), 'all');
  });
  it('is everybody where a full run brought people in whose own entries may not have changed', () => {
    assert.equal(of({ reach: 'full' }, before(at('100'), 1)), 'all');
    assert.equal(of({}, before(at('100'), 1)), 'changed');
  });
  it('is everybody in each full run, and nobody in a delta, of a directory without a sequence', () => {
    assert.equal(of({ reach: 'full', cursor: null }, { run: { mode: 'full' } }), 'all');
    assert.equal(of({ reach: 'full', cursor: null }), 'none');
  });
});
