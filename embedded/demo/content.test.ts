import assert from 'node:assert/strict';
import { foundCompany } from '../company/company.js';
import { boards } from './boards.js';
import { DemoCalendar } from './calendar.js';
import { changedAt, statusOf } from './document.js';
import { notices } from './notices.js';
import { documents } from './plant-documents.js';
import { posts } from './posts.js';

const now = new Date('2026-09-17T01:00:00Z');
const calendar = new DemoCalendar(now);
const logins = new Set(foundCompany({ active: 50, seed: 'maru' }).people.map(({ login }) => login));
const all = documents(calendar);
const written = [...notices(calendar), ...posts(calendar)];

describe('the content of the demo', () => {
  it('is by people whom the smallest company has', () => {
    const named = [
      ...all.flatMap(({ author, line }) => [author, ...line.map(({ by }) => by)]),
      ...written.flatMap(({ author, comments = [], readBy = [] }) => [
        author,
        ...comments.map(({ by }) => by),
        ...readBy,
      ]),
    ];
    assert.deepEqual(
      [...new Set(named)].filter((login) => !logins.has(login)),
      [],
    );
  });
  it('stands on boards that are there', () => {
    const names = boards.map(({ name }) => name);
    assert.deepEqual(
      written.filter(({ board }) => !names.includes(board)),
      [],
    );
  });
  it('lies in the past, with terms around now', () => {
    for (const document of all) assert.ok(changedAt(document) <= now, document.title);
    for (const { title, createdAt } of written) assert.ok(createdAt <= now, title);
  });
  it('has documents whose steps were taken one after another, by others than the author, each title once', () => {
    for (const document of all) {
      const { author, line, title, createdAt } = document;
      const taken = [createdAt, ...line.flatMap(({ at }) => (at ? [at] : []))];
      assert.deepEqual(
        [...taken].sort((a, b) => a.getTime() - b.getTime()),
        taken,
        title,
      );
      assert.ok(!line.some(({ by }) => by === author), title);
      const open = line.filter(({ status }) => status === 'waiting').length;
      assert.equal(open, statusOf(document) === 'in_progress' ? 1 : 0, title);
    }
    assert.equal(new Set(all.map(({ author, title }) => `${author} ${title}`)).size, all.length);
  });
  it('leaves the head of 재무팀 eight documents to decide, the employee three', () => {
    const waitingFor = (login: string) =>
      all.filter(({ line }) => line.some(({ by, status }) => by === login && status === 'waiting')).length;
    assert.deepEqual([waitingFor('approver'), waitingFor('employee')], [8, 3]);
  });
  it('shows the employee documents of each state', () => {
    const states = all.filter(({ author }) => author === 'employee').map(statusOf);
    assert.deepEqual([...new Set(states)].sort(), ['approved', 'draft', 'in_progress', 'rejected']);
  });
  it('has documents of every form', () => {
    assert.deepEqual([...new Set(all.map(({ form }) => form))].sort(), [
      'cooperation',
      'expense',
      'general',
      'leave',
      'purchase',
      'trip',
    ]);
  });
});
