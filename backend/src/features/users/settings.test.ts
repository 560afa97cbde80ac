import assert from 'node:assert/strict';
import { changedSettings, settingsOf } from './settings.js';

const defaults = {
  locale: null,
  theme: 'system',
  timeZone: null,
  startPage: 'home',
  notifications: { security: { inApp: true }, directory: { inApp: true } },
};

describe("a person's settings", () => {
  it('follow browser, system and organisation until the person chooses', () => {
    assert.deepEqual(settingsOf({}), defaults);
  });
  it('are the defaults where what is stored cannot be read', () => {
    assert.deepEqual(settingsOf(null), defaults);
    assert.deepEqual(settingsOf({ theme: 'neon', notifications: 'all', locale: 'fr' }), defaults);
    assert.deepEqual(settingsOf({ theme: 'neon', startPage: 'people' }), { ...defaults, startPage: 'people' });
  });
  it('keep what a change leaves out', () => {
    const dark = changedSettings(settingsOf({}), { theme: 'dark' });
    const both = changedSettings(dark, { notifications: { directory: { inApp: false } } });
    assert.deepEqual(settingsOf(both), {
      ...defaults,
      theme: 'dark',
      notifications: { security: { inApp: true }, directory: { inApp: false } },
    });
  });
  it('go back to following when set to null', () => {
    const english = changedSettings(settingsOf({}), { locale: 'en', timeZone: 'Europe/Berlin' });
    assert.deepEqual(changedSettings(english, { locale: null, timeZone: null }), settingsOf({}));
  });
  it('know real time zones only', () => {
    for (const timeZone of ['Mars/Olympus', 'Seoul', '+09:00', '']) {
      assert.throws(() => changedSettings(settingsOf({}), { timeZone }), { code: 'TIME_ZONE_UNKNOWN' }, timeZone);
    }
    assert.equal(changedSettings(settingsOf({}), { timeZone: 'Asia/Seoul' }).timeZone, 'Asia/Seoul');
  });
  it('cannot switch off what is told for security', () => {
    assert.throws(() => changedSettings(settingsOf({}), { notifications: { security: { inApp: false } } }), {
      code: 'NOTIFICATION_MANDATORY',
    });
  });
});
