import assert from 'node:assert/strict';
import { Harness } from '../../test/harness.js';
import { allOperations, servedOperations } from '../../test/served-operations.js';

const operationsOf = (features: readonly string[]) =>
  allOperations()
    .filter(({ feature }) => features.includes(feature))
    .map(({ operation }) => operation as string);

describe('the application', function () {
  // Starts it once for each feature.
  this.timeout(60_000);
  it('serves every operation of the contract', async () => {
    const harness = await Harness.start();
    try {
      assert.deepEqual(
        await servedOperations(harness.url),
        allOperations().map(({ operation }) => operation as string),
      );
    } finally {
      await harness.close();
    }
  });

  it('serves the named features only, each with the operations under its prefix', async () => {
    const features = [...new Set(allOperations().map(({ feature }) => feature))];
    for (const feature of features) {
      const harness = await Harness.start({ environment: { API_FEATURES: feature } });
      try {
        assert.deepEqual(await servedOperations(harness.url), operationsOf([feature]));
      } finally {
        await harness.close();
      }
    }
  });
});
