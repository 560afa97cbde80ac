import { innerInitials } from './people-document.js';
import type { PeopleQuery } from './search-engine.js';

/** Keys from which on a word may lie anywhere in another one; shorter ones must begin it, so that an index helps. */
const ANYWHERE = 3;
/** People of the searcher's own department that are looked at. */
const MOST_NEAR = 1_000;

interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : `(${conditions.join(' AND ')})`;

/**
 * The one statement of a search. Each way to match is a branch of its own that ends after `most` people: names by
 * walking their order, the rest by its index, so that a common beginning costs no more than a rare one. Who is near to
 * the searcher is looked at apart, as they rank before others wherever those end. Weaker ways are gone only where the
 * stronger ones have not found enough, typing errors only where nothing begins so.
 */
export function peopleStatement(query: PeopleQuery, most: number): Statement {
  const { text, searcher, departmentIds, offset, limit } = query;
  const parameters: unknown[] = [];
  const given = (value: unknown, type: string) => `$${parameters.push(value)}::${type}`;

  const activities = query.activity === 'all' ? ['true', 'false'] : [query.activity];
  const inDepartments = departmentIds ? [`s.department_id = ANY(${given(departmentIds, 'uuid[]')})`] : [];
  const scopeOf = (activity: string) => allOf([`s.is_active = ${activity}`, ...inDepartments]);
  const scope = allOf([`s.is_active IN (${activities.join(', ')})`, ...inDepartments]);

  const isExact = `s.identifiers && ${given(text.exact, 'text[]')}`;
  const ranges = text.ranges.map(
    ({ from, to }) => `s.name_key >= ${given(from, 'text')} AND s.name_key < ${given(to, 'text')}`,
  );
  const { initials } = text;
  const isInitials = initials && [
    `s.initials LIKE ${given(`${initials.initials}%`, 'text')}`,
    // Names of one initial lie together: walking them all would start far away.
    `s.name_key >= ${given(initials.range.from, 'text')} AND s.name_key < ${given(initials.range.to, 'text')}`,
    ...(initials.shape ? [`s.name_key ~ ${given(initials.shape, 'text')}`] : []),
  ];
  const several = text.words.length > 1;
  const single = several ? undefined : text.words[0];
  const anywhere = (word: string) => given(`%${word.length < ANYWHERE ? ' ' : ''}${word}%`, 'text');
  const within = single === undefined ? '' : anywhere(single);
  const beginning = single === undefined ? '' : given(`% ${single}%`, 'text');
  const inner =
    initials && single !== undefined
      ? [`s.own_words LIKE ${given(`% ${innerInitials(initials.initials)}%`, 'text')}`]
      : [];
  const isOwn = single === undefined ? 'false' : anyOf([`s.own_words LIKE ${within}`, ...inner]);
  const isWork = single === undefined ? 'false' : `s.work_words LIKE ${within}`;
  const eachWord = several ? text.words.map(anywhere) : [];
  const isAll = allOf(eachWord.map((word) => `(s.own_words LIKE ${word} OR s.work_words LIKE ${word})`));

  const me = given(searcher.id, 'uuid');
  const home = given(searcher.departmentId, 'uuid');
  const columns = (tier: string, begins: string) =>
    `s.person_id, ${tier} AS tier, ${begins} AS begins, s.department_id, s.name_key`;
  const branch = (tier: string, begins: string, where: readonly string[], order = 'ORDER BY s.name_key, s.person_id') =>
    `(SELECT ${columns(tier, begins)} FROM search_people s WHERE ${where.join(' AND ')} ${order} LIMIT ${most})`;
  const whileFewer = (...found: string[]) =>
    `${found.map((name) => `(SELECT count(*) FROM ${name})`).join(' + ')} < ${most}`;
  const none = `(SELECT ${columns('0', 'false')} FROM search_people s WHERE false)`;

  // Of several words any may be the name, so that only their hits are told apart by whose name begins so.
  const severalTier = `CASE WHEN ${anyOf(ranges)} THEN 2 ELSE 5 END`;
  const strong = [
    branch('1', 'true', [isExact, scope], ''),
    ...(several
      ? []
      : ranges.flatMap((range) => activities.map((active) => branch('2', 'true', [range, scopeOf(active)])))),
    ...(isInitials ? [branch('3', 'true', [...isInitials, scope])] : []),
  ];
  const part =
    single === undefined ? none : branch('4', `s.own_words LIKE ${beginning}`, [whileFewer('strong'), scope, isOwn]);
  const workOnly =
    single === undefined
      ? none
      : branch('5', `s.work_words LIKE ${beginning}`, [whileFewer('strong', 'part'), scope, isWork]);
  const loose = several ? branch(severalTier, 'true', [whileFewer('strong'), scope, isAll]) : workOnly;
  const tier = `CASE WHEN ${isExact} THEN 1 ${several ? '' : `WHEN ${anyOf(ranges)} THEN 2`}
    WHEN ${allOf(isInitials ?? [])} THEN 3 WHEN ${isOwn} THEN 4 WHEN ${isWork} THEN 5 WHEN ${isAll} THEN ${severalTier} END`;
  const near = (from: string) =>
    `SELECT ${columns('t.tier', 't.tier < 4')} FROM ${from}, LATERAL (SELECT ${tier} AS tier) t WHERE t.tier IS NOT NULL AND ${scope}`;

  const sql = `
    WITH kept AS MATERIALIZED (SELECT f.user_id FROM favorites f WHERE f.owner_id = ${me}),
    near AS MATERIALIZED (
      ${near(`(SELECT * FROM search_people WHERE department_id = ${home} LIMIT ${MOST_NEAR}) s`)}
      UNION ALL ${near('kept JOIN search_people s ON s.person_id = kept.user_id')}),
    strong AS MATERIALIZED (${strong.join('\n      UNION ALL ')}),
    part AS MATERIALIZED ${part},
    loose AS MATERIALIZED ${loose},
    sure AS MATERIALIZED (TABLE near UNION ALL TABLE strong UNION ALL TABLE part UNION ALL TABLE loose),
    fuzzy AS MATERIALIZED (
      SELECT ${columns('6', 'false')} FROM unnest(${given(text.slips, 'text[]')}) AS slip (word)
      CROSS JOIN LATERAL (SELECT * FROM search_people WHERE identifiers @> ARRAY[slip.word] OFFSET 0) s
      WHERE NOT EXISTS (SELECT FROM sure WHERE begins) AND ${scope} LIMIT ${most}),
    found AS (
      SELECT person_id, min(tier) AS tier, department_id, name_key FROM (TABLE sure UNION ALL TABLE fuzzy) every
      GROUP BY person_id, department_id, name_key),
    page AS MATERIALIZED (
      SELECT found.person_id, count(*) OVER ()::int AS total,
        row_number() OVER (ORDER BY tier, department_id IS DISTINCT FROM ${home}, kept.user_id IS NULL, name_key, person_id)
          AS place
      FROM found LEFT JOIN kept ON kept.user_id = found.person_id
      ORDER BY place LIMIT ${given(limit, 'int')} OFFSET ${given(offset, 'int')})
    SELECT page.person_id AS id, page.total,
      (SELECT s.fields FROM search_people s WHERE s.person_id = page.person_id) AS fields
    FROM page ORDER BY page.place`;
  return { sql, parameters };
}
