import assert from 'node:assert/strict';
import { holidays } from './holidays.js';
import { weeksOf } from './month.js';

describe("the calendar's month", () => {
  it('begins on a Sunday and ends on a Saturday', () => {
    assert.deepEqual(weeksOf('2026-09'), { from: '2026-08-30', to: '2026-10-03' });
    assert.deepEqual(weeksOf('2026-02'), { from: '2026-02-01', to: '2026-02-28' });
  });

  it('knows the holidays of Korea, of the lunar calendar too, in both languages', () => {
    const september = holidays('2026-09-01', '2026-09-30', 'ko');
    assert.deepEqual(
      september.map(({ date }) => date),
      ['2026-09-24', '2026-09-25', '2026-09-26'],
    );
    const newYear = holidays('2026-02-01', '2026-02-28', 'ko');
    assert.deepEqual(
      newYear.map(({ date }) => date),
      ['2026-02-16', '2026-02-17', '2026-02-18'],
    );
    assert.match(september[1]?.name ?? '', /추석/);
    assert.match(holidays('2026-10-09', '2026-10-09', 'en')[0]?.name ?? '', /Hangul/);
  });
});
