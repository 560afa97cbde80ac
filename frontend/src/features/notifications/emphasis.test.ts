import assert from 'node:assert/strict';
import { emphasised } from './emphasis';

describe('the text of a notification', () => {
  it('has the name it speaks of told apart', () => {
    assert.deepEqual(emphasised('A run of Hanul failed.', { directory: 'Hanul' }), [
      { text: 'A run of ', isName: false },
      { text: 'Hanul', isName: true },
      { text: ' failed.', isName: false },
    ]);
    assert.deepEqual(emphasised('Kim asks', { name: 'Kim' })[0], { text: 'Kim', isName: true });
  });

  it('stays whole where it names nobody, or no longer', () => {
    assert.deepEqual(emphasised('Done.', { event: 'x' }), [{ text: 'Done.', isName: false }]);
    assert.deepEqual(emphasised('3 were ended.', { device: 'Chrome' }), [{ text: '3 were ended.', isName: false }]);
  });
});
