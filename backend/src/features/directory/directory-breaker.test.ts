import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { DirectoryBreaker } from './directory-breaker.js';
import { DirectoryRefused, DirectoryUnreachable } from './ldap-errors.js';

describe("a directory's breaker", () => {
  let breaker: DirectoryBreaker;
  let asked = 0;
  const away = (): Promise<never> => {
    asked++;
    return Promise.reject(new DirectoryUnreachable('dc1:636', 'tcp', 'ECONNREFUSED'));
  };
  const fail = () => assert.rejects(breaker.run(away), DirectoryUnreachable);

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
    breaker = new DirectoryBreaker('test');
    asked = 0;
  });
  afterEach(() => {
    breaker.close();
    mock.timers.reset();
  });

  it('opens at the fifth failure and spares the sixth', async () => {
    for (let k = 0; k < 4; k++) await fail();
    assert.equal(breaker.isOpen, false);
    await fail();
    assert.equal(breaker.isOpen, true);
    await fail();
    assert.equal(asked, 5);
  });

  it('takes a refusal for an answer', async () => {
    for (let k = 0; k < 10; k++)
      await assert.rejects(
        breaker.run(() => Promise.reject(new DirectoryRefused(49, ''))),
        DirectoryRefused,
      );
    assert.equal(breaker.isOpen, false);
  });

  it('tries three times after a minute, and rests again if none of them succeeds', async () => {
    for (let k = 0; k < 5; k++) await fail();
    mock.timers.tick(59_999);
    await fail();
    assert.equal(asked, 5);
    mock.timers.tick(1);
    await fail();
    assert.equal(asked, 8);
    assert.equal(breaker.isOpen, true);
  });

  it('closes as soon as one trial succeeds', async () => {
    for (let k = 0; k < 5; k++) await fail();
    mock.timers.tick(60_000);
    const answers = [away, away, () => Promise.resolve('here')];
    assert.equal(await breaker.run(() => answers.shift()?.() ?? away()), 'here');
    assert.equal(breaker.isOpen, false);
    assert.equal(await breaker.run(() => Promise.resolve('still')), 'still');
  });
});
