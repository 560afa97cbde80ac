import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../backend/test/database.js';
import {
  expected,
  type Found,
  type KnownPerson,
  type Outcome,
  type ReadPerson,
  type World,
} from '../../test/plan-model.js';
import { writeTables } from '../apply/tables.js';
import { Session } from '../database/session.js';
import { plan, planSize } from './plan.js';

const directoryId = '01900000-0000-7000-8000-0000000000d1';
const guids = [1, 2, 3, 4, 5, 6].map((n) => `${String(n).repeat(8)}-0000-4000-8000-000000000000`);
const login = fc.constantFrom('kim', 'KIM', 'lee', 'park', 'choi');
const upn = fc.option(fc.constantFrom('kim@x', 'lee@x', 'park', 'choi@x'));

const knownPerson = (guid: string): fc.Arbitrary<KnownPerson> =>
  fc
    .record({
      username: fc.oneof(login, fc.constant(`own-${guid.slice(0, 2)}`)),
      disabledBy: fc.constantFrom(null, null, null, 'sync' as const, 'administrator' as const, 'login' as const),
      isMissing: fc.boolean(),
      isMissedInFull: fc.boolean(),
    })
    .map((person) => ({
      ...person,
      guid,
      isActive: person.disabledBy === null,
      isMissedInFull: person.isMissing && person.isMissedInFull,
    }));

const readPerson = (guid: string): fc.Arbitrary<ReadPerson> =>
  fc
    .record({
      isValid: fc.constantFrom(true, true, true, false),
      isShut: fc.constantFrom(false, false, true),
      username: login,
      upn,
    })
    .map((person) => ({ ...person, guid }));

const world: fc.Arbitrary<World> = fc
  .record({
    reach: fc.constantFrom('full' as const, 'delta' as const),
    known: fc.subarray(guids).chain((some) => fc.tuple(...some.map(knownPerson))),
    read: fc.subarray(guids).chain((some) => fc.tuple(...some.map(readPerson))),
    local: fc.uniqueArray(fc.constantFrom('kim', 'lee', 'admin'), { maxLength: 1 }),
    probes: fc.dictionary(
      fc.constantFrom(...guids),
      fc.constantFrom<Found>('DELETED', 'DISABLED', 'PRESENT', 'OUT_OF_SCOPE', 'ABSENT'),
    ),
  })
  .map((found) => ({ ...found, known: withoutClashes(found.known, found.local) }));

/** The database holds no two active people under one login. */
function withoutClashes(known: readonly KnownPerson[], local: readonly string[]): KnownPerson[] {
  const taken = new Set(local);
  return known.map((person) => {
    if (!person.isActive) return person;
    const isTaken = taken.has(person.username.toLowerCase());
    const username = isTaken ? `own-${person.guid.slice(0, 2)}` : person.username;
    taken.add(username.toLowerCase());
    return { ...person, username };
  });
}

describe('the plan of a run', () => {
  let database: TestDatabase;
  let session: Session;

  before(async () => {
    database = await createTestDatabase();
    session = await Session.open(database.url);
    await session.query(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, 'test', 'x', 'x', '{DC=x}', 'x', 'x', '{}', '{}')`,
      [directoryId],
    );
  });
  after(async () => {
    await session.close();
    await database.drop();
  });

  it('comes to what the rules say, whatever was known and whatever was read', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        await inTransaction(async () => {
          await put(given);
          await planned(given.reach);
          assert.deepEqual(await people(), sorted(expected(given)));
        });
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
    );
  });

  it('finds nothing left to do once it has been applied', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        // A second sighting disables: only whoever is read, or was not active, has come to rest.
        const read = given.known.filter(
          ({ guid, isActive }) => isActive && !given.read.some((person) => person.guid === guid),
        );
        fc.pre(read.length === 0);
        await inTransaction(async () => {
          await put(given);
          await planned(given.reach);
          await plan(session, {
            directoryId,
            baseDns: [],
            approves: null,
            reach: given.reach,
            groups: [],
            now: new Date(),
          });
          assert.equal(await planSize(session), 0);
        });
      }),
      { numRuns: 25 },
    );
  });

  async function inTransaction(work: () => Promise<void>): Promise<void> {
    await session.query('BEGIN');
    try {
      await work();
    } finally {
      await session.query('ROLLBACK');
    }
  }

  async function put({ known, local, read, probes }: World): Promise<void> {
    await session.query('TRUNCATE sync_people, sync_departments, sync_groups, sync_members, sync_probes');
    for (const { guid, username, isActive, disabledBy, isMissing, isMissedInFull } of known) {
      await session.query(
        `INSERT INTO users (id, directory_id, object_guid, username, name, is_active, disabled_by, missing_since, missed_in_full, ad_dn)
         VALUES (gen_random_uuid(), $1, $2::uuid, $3, '김', $4, $5, $6, $7, 'CN=' || $2::text)`,
        [directoryId, guid, username, isActive, disabledBy, isMissing ? new Date() : null, isMissedInFull],
      );
    }
    for (const username of local) {
      await session.query(`INSERT INTO users (id, username, name) VALUES (gen_random_uuid(), $1, '이')`, [username]);
    }
    for (const { guid, isValid, isShut, username, upn: principal } of read) {
      await session.query(
        `INSERT INTO sync_people (id, object_guid, dn, dn_key, is_valid, shut, username, upn, name)
         VALUES (gen_random_uuid(), $1::uuid, 'CN=' || $1::text, 'cn=' || $1::text, $2, $3, $4, $5, '김')`,
        [guid, isValid, isValid && isShut ? 'DISABLED' : null, isValid ? username : null, isValid ? principal : null],
      );
    }
    for (const [guid, found] of Object.entries(probes)) {
      if (read.some((person) => person.guid === guid)) continue;
      await session.query('INSERT INTO sync_probes (object_guid, found) VALUES ($1, $2)', [guid, found]);
    }
  }

  async function planned(reach: World['reach']): Promise<void> {
    await plan(session, { directoryId, baseDns: [], approves: null, reach, groups: [], now: new Date() });
    await writeTables(session, directoryId, new Date());
    // What the deferred constraint would say at COMMIT.
    await session.query('SET CONSTRAINTS ALL IMMEDIATE');
    await session.query('SET CONSTRAINTS ALL DEFERRED');
  }

  async function people(): Promise<(Outcome & { guid: string })[]> {
    return session.query(
      `SELECT object_guid AS guid, username, is_active AS "isActive", missing_since IS NOT NULL AS "isMissing"
       FROM users WHERE directory_id = $1 ORDER BY object_guid`,
      [directoryId],
    );
  }
});

const sorted = (outcomes: ReadonlyMap<string, Outcome>): (Outcome & { guid: string })[] =>
  [...outcomes].map(([guid, outcome]) => ({ guid, ...outcome })).sort((one, other) => (one.guid < other.guid ? -1 : 1));
