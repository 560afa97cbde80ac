import assert from 'node:assert/strict';
import { DemoCalendar, weekdayOf } from './calendar.js';

/** Thursday, half past eight in Seoul, still Wednesday in UTC. */
const thursday = new DemoCalendar(new Date('2026-09-16T23:30:00Z'));
const saturday = new DemoCalendar(new Date('2026-11-21T08:00:00Z'));

describe('the calendar of the demo', () => {
  it('has the days of Seoul', () => {
    assert.equal(thursday.day(0), '2026-09-17');
    assert.equal(thursday.weekday(thursday.day(0)), '9월 17일(목)');
    assert.equal(thursday.at('2026-09-17', '17:00').toISOString(), '2026-09-17T08:00:00.000Z');
  });
  it('counts working days over weekends, both ways', () => {
    assert.deepEqual(
      [-4, -1, 0, 1, 2, 7].map((offset) => thursday.workday(offset)),
      ['2026-09-11', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-21', '2026-09-28'],
    );
    assert.equal(saturday.workday(0), '2026-11-23');
    assert.equal(saturday.workday(-1), '2026-11-19');
  });
  it('has a late afternoon today, whatever the hour', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const calendar = new DemoCalendar(new Date(Date.parse('2026-09-16T15:20:00Z') + hour * 3_600_000));
      const [first, second] = [calendar.today(), calendar.today(1)];
      assert.ok(calendar.now < first && first < second, String(hour));
      assert.ok(second <= calendar.at('2026-09-17', '23:45'), String(hour));
    }
    assert.equal(thursday.today().toISOString(), '2026-09-17T08:00:00.000Z');
  });
  it('finds the Mondays to come', () => {
    assert.equal(thursday.monday(1), '2026-09-21');
    for (let day = 0; day < 7; day += 1) {
      const calendar = new DemoCalendar(new Date(Date.parse('2026-09-14T03:00:00Z') + day * 86_400_000));
      assert.equal(calendar.monday(1), '2026-09-21', calendar.day(0));
      assert.equal(weekdayOf(calendar.monday(2)), 1);
    }
  });
  it('goes round with months, quarters and halves', () => {
    const january = new DemoCalendar(new Date('2026-01-10T00:00:00Z'));
    assert.deepEqual([january.month(), january.month(-1), january.nextQuarter, january.half], [1, 12, 2, '상반기']);
    assert.deepEqual([thursday.nextQuarter, saturday.nextQuarter, thursday.half], [4, 1, '하반기']);
  });
});
