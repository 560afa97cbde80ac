/** Where a department sits, and what its telephone numbers begin with. */
export interface Site {
  readonly office: string;
  /** Country and area code. */
  readonly area: string;
}

/** A department before it has people: its place in the tree follows from `parent`, null for those at the top. */
export interface DepartmentPlan {
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  /** 1 for 본부, 실 and 지사 at the top, 2 for their teams, 3 for the parts of a team. */
  readonly level: 1 | 2 | 3;
  readonly site: Site;
}

interface Branch {
  readonly name: string;
  readonly site: Site;
  /** Teams, each with what its parts take care of. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
}

const hq = (floor: number): Site => ({ office: `본사 ${floor}층`, area: '+82-2' });
const away = (city: string, floor: number, area: string): Site => ({ office: `${city} ${floor}층`, area });

/** What is there from the first day; the order of the first fifty people knows these names. */
const FIRST: readonly Branch[] = [
  {
    name: '경영지원본부',
    site: hq(7),
    teams: {
      재무팀: [],
      인사팀: ['채용', '급여', '교육'],
      총무팀: ['자산', '시설', '구매'],
      법무팀: ['계약', '송무'],
      정보시스템팀: ['인프라', '개발', '정보보호', '업무지원'],
    },
  },
  {
    name: '영업본부',
    site: hq(4),
    teams: {
      국내영업팀: ['수도권', '강원', '충청', '영남', '호남', '유통점', '온라인'],
      해외영업팀: ['일본', '북미', '유럽', '동남아', '중국'],
      영업지원팀: ['수주', '정산', '고객상담'],
    },
  },
  {
    name: '물류본부',
    site: away('인천', 2, '+82-32'),
    teams: {
      물류운영팀: ['입고', '출고', '재고', '배차'],
      물류기획팀: ['노선', '원가'],
      반품관리팀: ['검수', '재포장'],
    },
  },
  {
    name: '제품개발본부',
    site: away('판교', 5, '+82-31'),
    teams: {
      상품기획팀: ['신선', '가공', '생활'],
      연구개발팀: ['분석', '배합', '포장'],
      디자인팀: ['패키지', '브랜드'],
    },
  },
  { name: '품질경영실', site: hq(3), teams: { 품질보증팀: ['시험', '인증', '협력사'] } },
  {
    name: '부산지사',
    site: away('부산', 2, '+82-51'),
    teams: { 물류팀: ['신항', '감천'], 영업팀: ['직판', '대리점'] },
  },
];

/** Those that come as the company grows. */
const LATER: readonly Branch[] = [
  {
    name: '마케팅본부',
    site: hq(5),
    teams: { 브랜드팀: ['광고', '콘텐츠'], 디지털마케팅팀: ['검색', '데이터', '제휴'], 시장조사팀: ['소비자', '경쟁'] },
  },
  {
    name: '생산본부',
    site: away('평택', 1, '+82-31'),
    teams: {
      생산1팀: ['전처리', '조리', '포장'],
      생산2팀: ['발효', '충전', '출하'],
      설비팀: ['전기', '기계'],
      안전환경팀: ['안전', '환경'],
    },
  },
  {
    name: '고객경험본부',
    site: hq(6),
    teams: { 고객상담팀: ['전화', '채팅', '방문'], 서비스기획팀: ['회원', '혜택'] },
  },
  {
    name: '대구지사',
    site: away('대구', 3, '+82-53'),
    teams: { 영업팀: ['직판', '대리점'], 물류팀: ['상차', '배송'] },
  },
  {
    name: '광주지사',
    site: away('광주', 2, '+82-62'),
    teams: { 영업팀: ['직판', '대리점'], 물류팀: ['상차', '배송'] },
  },
  {
    name: '대전지사',
    site: away('대전', 4, '+82-42'),
    teams: { 영업팀: ['직판', '대리점'], 물류팀: ['상차', '배송'] },
  },
  { name: '전략기획실', site: hq(8), teams: { 경영기획팀: ['성과', '예산'], 신사업팀: ['투자', '제휴'] } },
  {
    name: '인천물류센터',
    site: away('인천 센터', 1, '+82-32'),
    teams: { 주간운영팀: ['입고', '피킹', '출고'], 야간운영팀: ['입고', '피킹', '출고'], 자동화팀: ['설비', '제어'] },
  },
  {
    name: '제주지사',
    site: away('제주', 1, '+82-64'),
    teams: { 영업팀: ['직판', '대리점'], 산지구매팀: ['감귤', '채소'] },
  },
];

const head = (branch: Branch): DepartmentPlan => ({
  key: branch.name,
  name: branch.name,
  parent: null,
  level: 1,
  site: branch.site,
});

const teamsOf = (branch: Branch): DepartmentPlan[] =>
  Object.keys(branch.teams).map((name) => ({
    key: `${branch.name}/${name}`,
    name,
    parent: branch.name,
    level: 2,
    site: branch.site,
  }));

function* partsOf(branch: Branch, round: number): Generator<DepartmentPlan> {
  for (const [team, concerns] of Object.entries(branch.teams)) {
    for (const concern of concerns) {
      const name = `${concern}${round === 1 ? '' : round}파트`;
      yield {
        key: `${branch.name}/${team}/${name}`,
        name,
        parent: `${branch.name}/${team}`,
        level: 3,
        site: branch.site,
      };
    }
  }
}

/** The departments of the first day, parents before children. */
export const firstDepartments: readonly DepartmentPlan[] = FIRST.flatMap((branch) => [
  head(branch),
  ...teamsOf(branch),
]);

/** Every further department in the order in which the company opens them, parents before children, without end. */
export function* laterDepartments(): Generator<DepartmentPlan> {
  yield* inTurn(FIRST.map((branch) => partsOf(branch, 1)));
  for (const branch of LATER) {
    yield head(branch);
    yield* teamsOf(branch);
    yield* partsOf(branch, 1);
  }
  for (let round = 2; ; round += 1) yield* inTurn([...FIRST, ...LATER].map((branch) => partsOf(branch, round)));
}

/** One of each, then the next of each, until all have run out, so that no branch grows alone. */
function* inTurn<T>(sources: readonly Iterator<T>[]): Generator<T> {
  for (let left = sources; left.length > 0;) {
    const next: Iterator<T>[] = [];
    for (const source of left) {
      const step = source.next();
      if (step.done === true) continue;
      yield step.value;
      next.push(source);
    }
    left = next;
  }
}
