import assert from 'node:assert/strict';
import { isBuilt } from './built';

describe('a link', () => {
  it('leads to pages there are', () => {
    for (const path of [
      '/',
      '/people',
      '/people/0198?view=chart',
      '/people?q=1',
      '/settings#sessions',
      '/admin/directory',
    ])
      assert.ok(isBuilt(path), path);
  });
  it('is left out where its page is still to come', () => {
    for (const path of ['/approval', '/admin/sync', '/peoples', '/settingsx']) assert.ok(!isBuilt(path), path);
  });
});
