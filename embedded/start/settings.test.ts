import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readSettings, root } from './settings.mjs';

describe('the settings of the start', () => {
  it('are .maru in the working copy, port 8000 and 500 people unless somebody says otherwise', () => {
    const settings = readSettings([], {});
    assert.deepEqual(settings, {
      home: join(root, '.maru'),
      host: '127.0.0.1',
      port: 8000,
      people: 500,
      asksPeople: false,
      reset: false,
      dev: false,
    });
    assert.deepEqual(readSettings([], { PORT: '', MARU_HOME: '', MARU_DEMO_PEOPLE: '', HOST: '' }), settings);
  });

  it('are taken from the environment and the command line', () => {
    const environment = { PORT: '0', HOST: '0.0.0.0', MARU_HOME: '/srv/maru', MARU_DEMO_PEOPLE: '2000' };
    const settings = readSettings(['--reset', '--dev'], environment);
    assert.equal(settings.home, '/srv/maru');
    assert.equal(settings.host, '0.0.0.0');
    assert.equal(settings.port, 0);
    assert.equal(settings.people, 2000);
    assert.ok(settings.asksPeople && settings.reset && settings.dev);
  });

  it('that are wrong are named with what would be right', () => {
    assert.throws(() => readSettings([], { PORT: '70000' }), /PORT=70000 is no whole number from 0 to 65535/);
    assert.throws(() => readSettings([], { PORT: '80a' }), /PORT=80a/);
    assert.throws(() => readSettings([], { MARU_DEMO_PEOPLE: '3' }), /MARU_DEMO_PEOPLE=3/);
    assert.throws(() => readSettings(['--rest'], {}), /--rest is unknown.*--reset.*--dev/);
  });
});
