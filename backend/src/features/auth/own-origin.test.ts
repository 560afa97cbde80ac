import assert from 'node:assert/strict';
import { OwnOrigin } from './own-origin.js';

const foreign = { code: 'ORIGIN_NOT_ALLOWED' };

describe('the origin of a request', () => {
  const own = new OwnOrigin(new URL('https://maru.hanul.example/'), ['https://intranet.hanul.example']);
  it("is Maru's own or one the administrator has listed", () => {
    assert.doesNotThrow(() => {
      own.mustBe('https://maru.hanul.example');
    });
    assert.doesNotThrow(() => {
      own.mustBe('https://intranet.hanul.example');
    });
  });
  it('is none where no browser asks', () => {
    assert.doesNotThrow(() => {
      own.mustBe(undefined);
    });
  });
  it('is foreign with another scheme, host or port, and when it is hidden', () => {
    for (const origin of [
      'http://maru.hanul.example',
      'https://maru.hanul.example.evil.example',
      'https://maru.hanul.example:8443',
      'null',
      '',
    ])
      assert.throws(
        () => {
          own.mustBe(origin);
        },
        foreign,
        origin,
      );
  });
  it('goes by each name of the machine itself where Maru is tried out on one', () => {
    const local = new OwnOrigin(new URL('http://localhost:8000'));
    for (const origin of ['http://localhost:8000', 'http://127.0.0.1:8000', 'http://[::1]:8000'])
      assert.doesNotThrow(() => {
        local.mustBe(origin);
      });
    assert.throws(() => {
      local.mustBe('http://localhost:8001');
    }, foreign);
  });
});
