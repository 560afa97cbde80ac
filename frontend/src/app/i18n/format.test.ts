import assert from 'node:assert/strict';
import { formatsOf } from './format';
import { spoken } from './locale';

const ko = formatsOf('ko', 'Asia/Seoul');
const en = formatsOf('en', 'Asia/Seoul');
/** 10:32 on Thursday, 17 September 2026 in Seoul. */
const now = new Date('2026-09-17T01:32:00Z');

describe('dates as the reader writes them', () => {
  it('name today and tomorrow with the time a document is due', () => {
    assert.equal(ko.due('2026-09-17T08:00:00Z', now), '오늘 17:00');
    assert.equal(ko.due('2026-09-18T09:00:00Z', now), '내일 18:00');
    assert.equal(ko.due('2026-09-21T09:00:00Z', now), '9월 21일');
    assert.equal(en.due('2026-09-17T08:00:00Z', now), 'Today 17:00');
    assert.equal(en.due('2026-09-21T09:00:00Z', now), 'Sep 21');
  });

  it('tell the past in minutes, hours, the hour of the day, yesterday and days', () => {
    const told = ['2026-09-17T01:20:00Z', '2026-09-17T00:30:00Z', '2026-09-16T15:20:00Z', '2026-09-15T23:00:00Z'];
    assert.deepEqual(
      told.map((at) => ko.past(at, now)),
      ['12분 전', '1시간 전', '오늘 00:20', '어제'],
    );
    assert.equal(ko.past(now.toISOString(), now), '지금');
    assert.equal(ko.past('2025-12-31T00:00:00Z', now), '2025년 12월 31일');
    assert.equal(en.past('2026-09-17T01:20:00Z', now), '12 minutes ago');
    assert.deepEqual(
      [ko, en].map(({ past }) => past(now.toISOString(), now)),
      ['지금', 'Now'],
    );
  });

  it('count days by the calendar of the time zone, not by hours', () => {
    assert.equal(ko.daysBetween('2026-09-16T14:59:00Z', '2026-09-16T15:01:00Z'), 1);
  });

  it('keep a business date on its day in every time zone', () => {
    assert.equal(formatsOf('ko', 'America/Los_Angeles').date('2026-09-25'), '9월 25일 (금)');
  });

  it('start the week with Sunday', () => {
    assert.deepEqual(ko.weekdays, ['일', '월', '화', '수', '목', '금', '토']);
    assert.equal(en.weekdays.join(''), 'SMTWTFS');
  });
});

describe('the language of the browser', () => {
  it('is the first one that Maru speaks', () => {
    assert.equal(spoken(['fr-FR', 'en-GB', 'ko']), 'en');
    assert.equal(spoken(['ja']), undefined);
  });
});
