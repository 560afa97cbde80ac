import type { Client } from 'pg';

/** Family names with their Latin spelling and how many of a thousand bear them. */
const FAMILIES = [
  ...[
    ['김', 'kim', 215],
    ['이', 'lee', 147],
    ['박', 'park', 84],
    ['최', 'choi', 47],
    ['정', 'jung', 43],
  ],
  ...[
    ['강', 'kang', 24],
    ['조', 'cho', 22],
    ['윤', 'yoon', 21],
    ['장', 'jang', 20],
    ['임', 'lim', 17],
  ],
  ...[
    ['한', 'han', 16],
    ['오', 'oh', 15],
    ['서', 'seo', 15],
    ['신', 'shin', 15],
    ['권', 'kwon', 14],
  ],
  ...[
    ['황', 'hwang', 14],
    ['안', 'ahn', 14],
    ['송', 'song', 14],
    ['류', 'ryu', 12],
    ['전', 'jeon', 11],
  ],
  ...[
    ['홍', 'hong', 11],
    ['고', 'ko', 9],
    ['문', 'moon', 9],
    ['양', 'yang', 9],
    ['손', 'son', 9],
  ],
  ...[
    ['배', 'bae', 8],
    ['백', 'baek', 8],
    ['허', 'heo', 7],
    ['유', 'yoo', 7],
    ['남', 'nam', 6],
    ['심', 'shim', 5],
  ],
  ...[
    ['노', 'noh', 5],
    ['하', 'ha', 5],
    ['곽', 'kwak', 4],
    ['성', 'sung', 4],
    ['차', 'cha', 4],
    ['주', 'joo', 4],
  ],
  ...[
    ['우', 'woo', 4],
    ['구', 'koo', 4],
    ['민', 'min', 3],
    ['남궁', 'namgung', 1],
    ['선우', 'sunwoo', 1],
  ],
] as [string, string, number][];
const FIRST: [string, string][] = [
  ...[
    ['민', 'min'],
    ['서', 'seo'],
    ['지', 'ji'],
    ['예', 'ye'],
    ['도', 'do'],
    ['하', 'ha'],
    ['시', 'si'],
    ['준', 'jun'],
  ],
  ...[
    ['현', 'hyun'],
    ['수', 'su'],
    ['은', 'eun'],
    ['유', 'yu'],
    ['재', 'jae'],
    ['태', 'tae'],
    ['승', 'seung'],
  ],
  ...[
    ['우', 'woo'],
    ['경', 'kyung'],
    ['상', 'sang'],
    ['동', 'dong'],
    ['영', 'young'],
    ['성', 'sung'],
    ['미', 'mi'],
  ],
  ...[
    ['혜', 'hye'],
    ['정', 'jung'],
    ['기', 'ki'],
    ['병', 'byung'],
    ['철', 'chul'],
    ['진', 'jin'],
  ],
] as [string, string][];
const SECOND: [string, string][] = [
  ...[
    ['준', 'jun'],
    ['서', 'seo'],
    ['연', 'yeon'],
    ['윤', 'yun'],
    ['우', 'woo'],
    ['민', 'min'],
    ['호', 'ho'],
  ],
  ...[
    ['진', 'jin'],
    ['영', 'young'],
    ['아', 'ah'],
    ['원', 'won'],
    ['석', 'seok'],
    ['희', 'hee'],
    ['빈', 'bin'],
  ],
  ...[
    ['훈', 'hoon'],
    ['수', 'soo'],
    ['철', 'chul'],
    ['숙', 'sook'],
    ['미', 'mi'],
    ['은', 'eun'],
    ['경', 'kyung'],
  ],
  ...[
    ['환', 'hwan'],
    ['범', 'bum'],
    ['식', 'sik'],
    ['람', 'ram'],
    ['규', 'kyu'],
    ['현', 'hyun'],
    ['자', 'ja'],
  ],
] as [string, string][];
const WORK = [
  '경영지원',
  '재무',
  '인사',
  '국내영업',
  '해외영업',
  '마케팅',
  '생산',
  '품질',
  '연구',
  '구매',
  '물류',
  '법무',
  '정보기술',
  '고객지원',
  '디자인',
  '감사',
];
const POSITIONS = ['사원', '사원', '사원', '대리', '대리', '과장', '차장', '부장'];
const SITES = ['서울 본사', '판교', '부산', '대전', '인천'];

/** Mulberry32: the same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

export const personId = (index: number): string => `01900000-0000-7000-9000-${index.toString(16).padStart(12, '0')}`;
export const departmentId = (index: number): string =>
  `01900000-0000-7000-a000-${index.toString(16).padStart(12, '0')}`;

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Fills `departments` (16 divisions of 20 teams each) and `users` with a company that is the same for the same size.
 * One in 40 is disabled; managers head teams of about 300.
 */
export async function addGeneratedCompany(client: Client, people: number): Promise<void> {
  const next = numbers(20_260_917);
  const departments = WORK.flatMap((work, division) => [
    { id: departmentId(division * 21), name: `${work}본부`, parent_id: null },
    ...Array.from({ length: 20 }, (_, team) => ({
      id: departmentId(division * 21 + team + 1),
      name: team === 0 ? `${work}팀` : `${work}${String(team + 1)}팀`,
      parent_id: departmentId(division * 21),
    })),
  ]);
  await client.query(
    `INSERT INTO departments (id, name, parent_id)
     SELECT * FROM jsonb_to_recordset($1) AS d (id uuid, name text, parent_id uuid)`,
    [JSON.stringify(departments)],
  );
  const families = FAMILIES.flatMap(([name, latin, count]) =>
    Array.from({ length: count }, () => [name, latin] as const),
  );
  for (let from = 0; from < people; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, people - from) }, (_, offset) => {
      const index = from + offset;
      const [family, familyLatin] = families[next(families.length)]!;
      const [[first, firstLatin], [second, secondLatin]] = [FIRST[next(FIRST.length)]!, SECOND[next(SECOND.length)]!];
      const given = firstLatin + secondLatin;
      const username = `${firstLatin.charAt(0)}${secondLatin.charAt(0)}${familyLatin}${String(index)}`;
      const isActive = index % 40 !== 39;
      return {
        id: personId(index),
        username,
        employee_number: String(200_000 + index),
        name: family + first + second,
        latin_name: index % 3 === 0 ? null : `${upper(given)} ${upper(familyLatin)}`,
        email: `${username}@hanul.example`,
        phone: `02-${String(500 + (index % 400))}-${String(next(10_000)).padStart(4, '0')}`,
        extension: String(next(10_000)).padStart(4, '0'),
        mobile: `010-${String(1_000 + next(9_000))}-${String(next(10_000)).padStart(4, '0')}`,
        location: SITES[next(SITES.length)],
        department_id: departmentId(next(departments.length)),
        position: POSITIONS[next(POSITIONS.length)],
        title: index % 300 === 0 ? '팀장' : null,
        manager_id: index === 0 ? null : personId(Math.floor(index / 300)),
        is_active: isActive,
        disabled_by: isActive ? null : 'sync',
      };
    });
    await client.query(
      `INSERT INTO users (id, username, employee_number, name, latin_name, email, phone, extension, mobile, location,
         department_id, position, title, manager_id, is_active, disabled_by)
       SELECT id, username, employee_number, name, latin_name, email, phone, extension, mobile, location, department_id,
         position, title, nullif(manager_id, id), is_active, disabled_by
       FROM jsonb_populate_recordset(NULL::users, $1)`,
      [JSON.stringify(rows)],
    );
  }
}
