import { startEmbeddedDirectory } from '../../test/parts/directory-embedded.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { deltaSafetySuite } from '../test/suite-delta-safety.js';
import { deltasSuite } from '../test/suite-deltas.js';
import { conflictsSuite } from '../test/suite-conflicts.js';
import { killedSuite } from '../test/suite-killed.js';
import { peopleSuite } from '../test/suite-people.js';
import { photosSuite } from '../test/suite-photos.js';
import { propertySuite } from '../test/suite-property.js';
import { runsSuite } from '../test/suite-runs.js';
import { wrongStepsSuite } from '../test/suite-wrong-steps.js';

describe('a synchronisation with the embedded directory', function () {
  this.timeout(60_000);
  let directory: TestDirectory;
  before(async () => {
    directory = await startEmbeddedDirectory({ people: 160 });
  });
  after(() => directory.stop());

  describe('people', () => peopleSuite(() => directory));
  describe('runs', () => runsSuite(() => directory));
  describe('conflicts', () => conflictsSuite(() => directory));
  describe('an administrator’s wrong step', () => wrongStepsSuite(() => directory));
  describe('deltas', () => deltasSuite(() => directory));
  describe('deltas and safety', () => deltaSafetySuite(() => directory));
  describe('photos', () => photosSuite(() => directory));
  describe('killed', () => killedSuite(() => directory));
  describe('random changes', () => propertySuite(() => directory));
});
