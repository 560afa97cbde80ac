import assert from 'node:assert/strict';
import { Client } from 'pg';
import { PeopleSourceRepository } from '../src/features/search/people-source.repository.js';
import { peopleText } from '../src/features/search/people-text.js';
import type { IndexedPerson } from '../src/features/search/people-document.js';
import type { PeopleQuery, SearchEngine } from '../src/features/search/search-engine.js';
import { createDataSource } from '../src/platform/data-source.js';
import { createQueries, createTransaction, type Queries, type Transaction } from '../src/platform/transaction.js';
import { createTestDatabase } from './database.js';
import { addGeneratedCompany, departmentId } from './generated-company.js';

/** Enough for names to collide, few enough for a test. */
const GENERATED = 2_000;
const FINANCE = departmentId(22);
const EXPORT = departmentId(85);

type Known = readonly [username: string, name: string, department: string, fields: Record<string, string>];
const known: readonly Known[] = [
  [
    'kskim',
    '김경수',
    FINANCE,
    {
      employee_number: '100234',
      extension: '7777',
      phone: '02-555-7777',
      latin_name: 'Kyungsoo Kim',
      position: '대리',
      email: 'kskim@hanul.example',
    },
  ],
  [
    'msnamgung',
    '남궁민수',
    EXPORT,
    { employee_number: '100300', latin_name: 'Minsoo Namgung', mobile: '010-4321-8765', position: '책임' },
  ],
  ['cykwak', '곽철용', FINANCE, { phone: '+82-2-6666-1212', position: '상무' }],
  ['mgarcia', 'María García', EXPORT, { email: 'maria.garcia@hanul.example', location: 'Seattle' }],
  ['kkkwon', '권까치', EXPORT, { latin_name: 'Kkachi Kwon' }],
  ['hryun', '윤학렬', EXPORT, { position: '수석', title: '센터장' }],
  ['dokko1', '독고영재', EXPORT, { latin_name: 'Youngjae Dokko' }],
  ['dokko2', '독고영', EXPORT, {}],
  ['ws.dokko', '황독고', EXPORT, {}],
  ['gone.dokko', '독고탁', EXPORT, { disabled_by: 'sync' }],
];

/** What was typed, and who comes first for somebody of the finance team. */
const cases: readonly (readonly [q: string, username: string])[] = [
  ...(['김경수', '경수', '김경수 ', ' 김 경수', '김경ㅅ', '김경수 대리', '재무 김경'] as const).map(
    (q) => [q, 'kskim'] as const,
  ),
  ...(['김겨', '김ㄱㅅ', 'ㄱㄱㅅ', 'ㄱㄳ', 'rlarudtn', 'RLARUDTN', 'rlaru', 'rudtn', 'rrt'] as const).map(
    (q) => [q, 'kskim'] as const,
  ),
  ...(
    [
      'ㅏㄴㅑㅡ',
      'ㅏ나ㅑㅡ',
      'kskim',
      'KSKim',
      'kskim@hanul.example',
      'kskim@',
      'ksikm',
      'kksim',
      '김겅수',
      '김견수',
    ] as const
  ).map((q) => [q, 'kskim'] as const),
  ...(['7777', '5557777', '02-555-7777', '+82 2 555 7777', '555-7777', '100234', '10023'] as const).map(
    (q) => [q, 'kskim'] as const,
  ),
  ...(['kim kyungsoo', 'Kyungsoo Kim', 'kimkyungsoo', '재무팀 대리 김경'] as const).map((q) => [q, 'kskim'] as const),
  ...(
    [
      '남궁민수',
      '민수 남궁',
      'ㄴㄱㅁㅅ',
      'ㄴㄱㅁ',
      'skarndalstn',
      '43218765',
      '010-4321-8765',
      '책임',
      '남궁밍수',
    ] as const
  ).map((q) => [q, 'msnamgung'] as const),
  ...(['곽철', '철용', 'ㄱㅊㅇ', 'rhkrcjf', '66661212', '0266661212', '재무 상무'] as const).map(
    (q) => [q, 'cykwak'] as const,
  ),
  ...(['maria', 'García', 'garcia maria', 'mgarcia', 'ㅡㅎㅁㄱ챰', 'seattle', 'maria.garcia'] as const).map(
    (q) => [q, 'mgarcia'] as const,
  ),
  ...(['권까', '까치', 'ㄱㄲㅊ', 'rnjsRkcl', 'kkachi'] as const).map((q) => [q, 'kkkwon'] as const),
  ...(['윤학렬', '윤학ㄹ', '윤학려', '센터장', '수석 센터'] as const).map((q) => [q, 'hryun'] as const),
];

/** What every engine of people search keeps to. @param make an engine without people */
export function searchEngineContract(
  name: string,
  make: (transaction: Transaction, queries: Queries) => SearchEngine | Promise<SearchEngine>,
): void {
  describe(`people search by ${name}`, () => {
    let engine: SearchEngine;
    let queries: Queries;
    let sql: Client;
    let ends: (() => Promise<unknown>)[] = [];
    const source = new PeopleSourceRepository();
    const ids = new Map<string, string>();
    const idOf = (username: string) => ids.get(username) ?? assert.fail(username);

    before(async function () {
      this.timeout(60_000);
      const database = await createTestDatabase();
      const dataSource = createDataSource({ url: database.url, applicationName: 'maru-test', poolSize: 4 });
      await dataSource.initialize();
      sql = new Client({ connectionString: database.ownerUrl });
      await sql.connect();
      ends = [() => sql.end(), () => dataSource.destroy(), () => database.drop()];
      await addGeneratedCompany(sql, GENERATED);
      await addKnown(sql);
      queries = createQueries(dataSource);
      engine = await make(createTransaction(dataSource), queries);
      assert.equal(await engine.rebuild(everybody()), GENERATED + known.length);
      const { rows } = await sql.query<{ id: string; username: string }>('SELECT id, username FROM users');
      for (const row of rows) ids.set(row.username, row.id);
    });
    after(async () => {
      for (const end of ends) await end();
    });

    async function* everybody(): AsyncIterable<IndexedPerson[]> {
      let last: string | null = null;
      for (;;) {
        const some: IndexedPerson[] = await source.next(queries, last, 500);
        if (some.length === 0) return;
        yield some;
        last = some.at(-1)?.id ?? null;
      }
    }
    const query = (q: string, more: Partial<PeopleQuery> = {}): PeopleQuery => ({
      ...{ text: peopleText(q), activity: 'true', offset: 0, limit: 20 },
      ...{ searcher: { id: idOf('cykwak'), departmentId: FINANCE } },
      ...more,
    });
    const search = async (q: string, more?: Partial<PeopleQuery>) => {
      const { hits, total } = await engine.search(query(q, more));
      return {
        names: hits.map(({ fields }) => fields.name),
        usernames: hits.map(({ fields }) => fields.username),
        total,
      };
    };

    for (const [q, username] of cases) {
      it(`finds ${username} first for "${q}"`, async () => {
        assert.equal((await search(q)).usernames[0], username);
        assert.equal((await engine.suggest(query(q, { limit: 8 })))[0]?.fields.username, username);
      });
    }

    it('ranks the name in full before its beginning, a part of it and a typing error', async () => {
      const { names } = await search('독고영');
      assert.deepEqual(names.slice(0, 2), ['독고영', '독고영재']);
      assert.deepEqual((await search('독고')).names.slice(0, 3), ['독고영', '독고영재', '황독고']);
    });
    it('ranks the own department, then favourites, then the name among equals', async () => {
      const before = await search('김');
      const last = (await search('김', { offset: 100, limit: 100 })).usernames.at(-1) ?? '';
      const home = before.usernames.filter((username) => username === 'kskim');
      assert.equal(home.length, 1);
      await sql.query('INSERT INTO favorites (owner_id, user_id, added_at) VALUES ($1, $2, now())', [
        idOf('cykwak'),
        idOf(last),
      ]);
      const { hits } = await engine.search(query('김', { limit: 100 }));
      const departments = hits.map(({ fields }) => fields.department);
      const own = departments.findIndex((department) => department !== '재무팀');
      assert.ok(own > 0 && departments.slice(own).every((department) => department !== '재무팀'));
      assert.equal(hits[own]?.fields.username, last);
      const others = hits.slice(own + 1).map(({ fields }) => fields.name);
      assert.deepEqual(others, others.toSorted());
    });
    it('pages through all hits once', async () => {
      const { total } = await search('대리');
      assert.ok(total > 100);
      const seen: string[] = [];
      for (let offset = 0; offset < total; offset += 50)
        seen.push(...(await search('대리', { offset, limit: 50 })).usernames);
      assert.equal(seen.length, total);
      assert.equal(new Set(seen).size, total);
      assert.deepEqual(await search('대리', { offset: 5_000 }), { names: [], usernames: [], total });
    });
    it('finds within departments only', async () => {
      const { hits, total } = await engine.search(query('김', { departmentIds: [FINANCE, EXPORT], limit: 100 }));
      assert.ok(total > 1);
      assert.ok(hits.every(({ fields }) => fields.name.startsWith('김')));
      assert.equal((await search('김', { departmentIds: [] })).total, 0);
      assert.equal((await search('남궁민수', { departmentIds: [FINANCE] })).total, 0);
    });
    it('shows who is disabled to those only who ask for them', async () => {
      assert.ok(!(await search('독고탁')).usernames.includes('gone.dokko'));
      assert.deepEqual((await search('독고탁', { activity: 'false' })).usernames, ['gone.dokko']);
      assert.ok((await search('독고', { activity: 'all' })).usernames.includes('gone.dokko'));
    });
    it('finds nobody for what is nothing', async () => {
      for (const q of [
        '',
        ' ',
        '%',
        '_',
        '%%%',
        "'",
        '\\',
        '*)(uid=*',
        '-',
        'zzzzzzzz',
        '\u0000'.replace('\u0000', '…'),
      ]) {
        assert.equal((await search(q)).total, 0, JSON.stringify(q));
      }
    });
    it('is safe against whatever is typed', async () => {
      for (const q of [
        'ㅏ',
        'ㄳ',
        'ㅘ',
        '값ㅄ',
        '😀 김',
        'a'.repeat(100),
        '김 '.repeat(30),
        '漢字',
        'é',
        '１２３',
        '() [] {} ^$.|?*+',
      ]) {
        await search(q);
      }
    });

    it('forgets and learns people one by one', async () => {
      const [person] = await source.byIds(queries, [idOf('hryun')]);
      assert.ok(person);
      await engine.remove([person.id]);
      assert.equal((await search('윤학렬')).usernames[0] === 'hryun', false);
      await engine.index([{ ...person, fields: { ...person.fields, name: '윤혁렬' } }]);
      assert.equal((await search('윤혁렬')).usernames[0], 'hryun');
      await engine.index([person]);
      assert.equal((await search('윤학렬')).usernames[0], 'hryun');
    });
    it('is found without a gap while all is made anew', async () => {
      const state = { isRunning: true };
      const rebuilt = engine.rebuild(everybody()).finally(() => (state.isRunning = false));
      const looks: (string | undefined)[] = [];
      while (state.isRunning) looks.push((await search('남궁민수')).usernames[0]);
      assert.equal(await rebuilt, GENERATED + known.length);
      assert.deepEqual(new Set(looks), new Set(['msnamgung']));
    });
    it('says that it is well', () => engine.health());
  });
}

async function addKnown(sql: Client): Promise<void> {
  for (const [index, [username, name, department, fields]] of known.entries()) {
    const person = { ...fields, id: `01900000-0000-7000-b000-${index.toString(16).padStart(12, '0')}`, username, name };
    const row = { ...person, department_id: department, is_active: !('disabled_by' in fields) };
    const columns = Object.keys(row).join(', ');
    await sql.query(`INSERT INTO users (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::users, $1)`, [
      JSON.stringify(row),
    ]);
  }
}
