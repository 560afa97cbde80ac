import assert from 'node:assert/strict';
import { deviceOf } from './device';

describe('the device of a session', () => {
  it('is named by its system, then its browser', () => {
    assert.deepEqual(deviceOf('Chrome · Windows'), { name: 'Windows, Chrome', kind: 'desktop' });
    assert.deepEqual(deviceOf('Samsung Internet · Android'), { name: 'Android, Samsung Internet', kind: 'phone' });
    assert.deepEqual(deviceOf('Safari · iPad'), { name: 'iPad, Safari', kind: 'tablet' });
  });
  it('is named by what is known of it', () => {
    assert.deepEqual(deviceOf('curl'), { name: 'curl', kind: 'desktop' });
    assert.deepEqual(deviceOf('unknown'), { name: null, kind: 'desktop' });
  });
});
