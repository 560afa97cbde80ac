import assert from 'node:assert/strict';
import { timeZoneOf, timeZones } from './time-zones';

const summer = new Date('2026-07-01T00:00:00Z');
const winter = new Date('2026-01-01T00:00:00Z');

describe('a time zone', () => {
  it('is named in the reader’s language, with its difference to UTC', () => {
    assert.equal(timeZoneOf('Asia/Seoul', 'en', summer).offset, 'GMT+9');
    assert.match(timeZoneOf('Asia/Tokyo', 'ko', summer).label, /일본/);
    assert.match(timeZoneOf('Asia/Tokyo', 'en', summer).label, /Japan/);
    assert.equal(timeZoneOf('Asia/Kolkata', 'en', summer).offset, 'GMT+5:30');
  });
  it('differs as it does at that time of the year', () => {
    assert.equal(timeZoneOf('Europe/Berlin', 'en', summer).minutes, 120);
    assert.equal(timeZoneOf('Europe/Berlin', 'en', winter).minutes, 60);
    assert.equal(timeZoneOf('America/St_Johns', 'en', winter).minutes, -210);
  });
  it('stands in a list from west to east', () => {
    const minutes = timeZones('en', summer).map((zone) => zone.minutes);
    assert.deepEqual(
      [...minutes].sort((a, b) => a - b),
      minutes,
    );
    assert.ok(minutes.length > 300);
  });
  it('is found under its present name', () => {
    const names = timeZones('en', summer).map(({ name }) => name);
    for (const name of ['Asia/Kolkata', 'Asia/Ho_Chi_Minh', 'Europe/Kyiv']) assert.ok(names.includes(name), name);
    assert.equal(new Set(names).size, names.length);
  });
});
