import assert from 'node:assert/strict';
import type { Notification, NotificationsChanged } from '../../api/types';
import { afterChange, reading, type NotificationPages } from './notification-pages';

const one = (id: string, over: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'security',
  params: { event: 'password_changed' },
  subject: null,
  actor: null,
  count: 1,
  text: id,
  createdAt: '2026-09-17T01:00:00.000Z',
  readAt: null,
  ...over,
});
const countsOf = (unread: number) => ({ unread, unreadByKind: { security: unread, directory: 0 } });
const listed = (...items: Notification[]): NotificationPages => ({
  pageParams: [null],
  pages: [{ items, nextCursor: null, counts: countsOf(items.filter(({ readAt }) => !readAt).length) }],
});
const change = (over: Partial<NotificationsChanged>): NotificationsChanged => ({
  changed: [],
  removed: [],
  readBefore: null,
  counts: countsOf(1),
  ...over,
});
const ids = ({ pages }: NotificationPages) => pages.flatMap(({ items }) => items.map(({ id }) => id));

describe('the list of notifications', () => {
  it('has what is new at the top, once, however often it is told', () => {
    const told = change({ changed: [one('c')], counts: countsOf(3) });
    const once = afterChange(listed(one('b'), one('a')), told, 'all');
    assert.deepEqual(ids(afterChange(once, told, 'all')), ['c', 'b', 'a']);
    assert.equal(once.pages[0]?.counts.unread, 3);
  });

  it('takes over what was read elsewhere where it stands', () => {
    const readAt = '2026-09-17T02:00:00.000Z';
    const after = afterChange(listed(one('b'), one('a')), change({ changed: [one('a', { readAt })] }), 'all');
    assert.deepEqual(ids(after), ['b', 'a']);
    assert.equal(after.pages[0]?.items[1]?.readAt, readAt);
  });

  it('takes all as read that were there when all were read, and none that came after', () => {
    const readBefore = '2026-09-17T02:00:00.000Z';
    const later = one('b', { createdAt: '2026-09-17T03:00:00.000Z' });
    const [first, second] = afterChange(listed(later, one('a')), change({ readBefore }), 'all').pages[0]?.items ?? [];
    assert.deepEqual([first?.readAt, second?.readAt], [null, readBefore]);
  });

  it('loses those that a newer one counts', () => {
    const after = afterChange(
      listed(one('b'), one('a')),
      change({ changed: [one('c', { count: 2 })], removed: ['b'] }),
      'all',
    );
    assert.deepEqual(ids(after), ['c', 'a']);
  });

  it('takes only what belongs into it', () => {
    const told = change({ changed: [one('c'), one('d', { kind: 'directory' })] });
    assert.deepEqual(ids(afterChange(listed(), told, 'directory')), ['d']);
    assert.deepEqual(ids(afterChange(listed(), change({ changed: [one('c', { readAt: 'x' })] }), 'unread')), []);
  });

  it('leaves old ones that were read elsewhere to the page they are on', () => {
    assert.deepEqual(ids(afterChange(listed(one('c')), change({ changed: [one('a')] }), 'all')), ['c']);
  });
});

describe('reading a notification', () => {
  it('counts one less of its kind, and nothing the second time', () => {
    const pages = listed(one('b'), one('a'));
    const read = afterChange(pages, reading(pages, 'a', new Date()), 'all');
    assert.deepEqual(read.pages[0]?.counts, countsOf(1));
    assert.deepEqual(reading(read, 'a', new Date()).counts, countsOf(1));
  });

  it('of all leaves nothing unread', () => {
    const pages = listed(one('b'), one('a'));
    const read = afterChange(pages, reading(pages, 'all', new Date()), 'all');
    assert.ok(read.pages[0]?.items.every(({ readAt }) => readAt));
    assert.equal(read.pages[0]?.counts.unread, 0);
  });
});
