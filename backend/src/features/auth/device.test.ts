import assert from 'node:assert/strict';
import { deviceName } from './device.js';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('the name of a device', () => {
  it('is its browser and its system', () => {
    assert.equal(deviceName(chrome), 'Chrome · Windows');
    assert.equal(deviceName(`${chrome} Edg/140.0.0.0`), 'Edge · Windows');
    assert.equal(
      deviceName(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
      ),
      'Safari · iPhone',
    );
    assert.equal(
      deviceName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
      'Firefox · Linux',
    );
  });
  it('stays the same through an update of the browser', () => {
    assert.equal(deviceName(chrome), deviceName(chrome.replace('140', '141')));
  });
  it('is the first word of a program that is no browser', () => {
    assert.equal(deviceName('maru-bench/1.0 (load)'), 'maru-bench');
  });
  it('is never markup or a line break', () => {
    assert.equal(deviceName('<script>'), 'unknown');
    assert.equal(deviceName(undefined), 'unknown');
  });
});
