import { foreignName, koreanName, type FullName } from './names.js';

/** 직위, lowest first. */
export type Position = '사원' | '대리' | '과장' | '차장' | '부장' | '상무' | '대표';

/** What somebody begins as. */
export const NEWCOMER: Position = '사원';

/** Somebody who is there in every size of the company, because a page, a test or the manual names them. */
export interface Appointment {
  readonly name: FullName;
  readonly position: Position;
  /** Key of their department; null sits above all departments. */
  readonly department: string | null;
  readonly isHead: boolean;
  readonly extension?: string;
  /** In place of the login the name suggests. */
  readonly login?: string;
}

type Extra = Partial<Pick<Appointment, 'extension' | 'login'>>;

const appoint =
  (isHead: boolean) =>
  (department: string | null, name: string, position: Position, extra: Extra = {}): Appointment => ({
    name: koreanName(name.slice(0, 1), name.slice(1)),
    position,
    department,
    isHead,
    ...extra,
  });
const leads = appoint(true);
const works = appoint(false);
const fromAbroad = (department: string, given: string, family: string, position: Position): Appointment => ({
  name: foreignName(given, family),
  position,
  department,
  isHead: false,
});

/**
 * The first people of 한울물산, in the order they came: whoever leads a department before those who work there.
 * `approver`, `employee` and `itadmin` are the logins of the demo.
 */
export const firstPeople: readonly Appointment[] = [
  leads(null, '정태식', '대표', { extension: '1000' }),
  leads('경영지원본부', '한성민', '상무', { extension: '1001' }),
  leads('경영지원본부/재무팀', '이서연', '부장', { extension: '1230', login: 'approver' }),
  works('경영지원본부/재무팀', '김경수', '대리', { extension: '1234' }),
  works('경영지원본부/재무팀', '임지호', '대리', { extension: '1235', login: 'employee' }),
  works('경영지원본부/재무팀', '정다은', '과장', { extension: '1237' }),
  works('경영지원본부/재무팀', '송유나', '사원', { extension: '1236' }),
  works('경영지원본부/재무팀', '구본아', '사원', { extension: '1238' }),
  works('경영지원본부/재무팀', '라현서', '사원', { extension: '1239' }),
  works('경영지원본부/재무팀', '탁민지', '대리', { extension: '1240' }),
  leads('경영지원본부/정보시스템팀', '강도윤', '차장', { extension: '3302', login: 'itadmin' }),
  works('경영지원본부/정보시스템팀', '임재현', '과장', { extension: '3303' }),
  works('경영지원본부/정보시스템팀', '신유찬', '대리', { extension: '3304' }),
  leads('경영지원본부/인사팀', '오세라', '부장', { extension: '1310' }),
  works('경영지원본부/인사팀', '권나연', '대리'),
  leads('경영지원본부/총무팀', '문가람', '차장', { extension: '1410' }),
  works('경영지원본부/총무팀', '노아현', '사원'),
  leads('경영지원본부/법무팀', '하도현', '차장', { extension: '1510' }),
  works('경영지원본부/법무팀', '심은호', '대리'),
  leads('영업본부', '최정우', '상무', { extension: '2001' }),
  works('영업본부', '배시우', '대리', { extension: '2002' }),
  leads('영업본부/국내영업팀', '정도현', '차장', { extension: '2104' }),
  works('영업본부/국내영업팀', '김민재', '과장'),
  works('영업본부/국내영업팀', '조하은', '사원'),
  leads('영업본부/해외영업팀', '윤재호', '부장', { extension: '2210' }),
  works('영업본부/해외영업팀', '최유진', '과장', { extension: '2215' }),
  works('영업본부/해외영업팀', '박민재', '대리', { extension: '2216' }),
  fromAbroad('영업본부/해외영업팀', 'Daniel', 'Weber', '과장'),
  leads('영업본부/영업지원팀', '김경숙', '차장', { extension: '2260' }),
  works('영업본부/영업지원팀', '안수빈', '사원'),
  leads('물류본부', '장병철', '상무', { extension: '4001' }),
  leads('물류본부/물류운영팀', '윤하준', '과장', { extension: '4110' }),
  fromAbroad('물류본부/물류운영팀', 'Aaron', 'Patel', '대리'),
  works('물류본부/물류운영팀', '백승우', '사원'),
  leads('물류본부/물류기획팀', '홍지은', '차장', { extension: '4210' }),
  leads('물류본부/반품관리팀', '오수진', '과장', { extension: '4310' }),
  leads('제품개발본부', '유미경', '상무', { extension: '6001' }),
  leads('제품개발본부/상품기획팀', '박수진', '차장', { extension: '6110' }),
  works('제품개발본부/상품기획팀', '한하나', '대리'),
  leads('제품개발본부/연구개발팀', '조성현', '부장', { extension: '6210' }),
  fromAbroad('제품개발본부/연구개발팀', 'Clara', 'Novak', '과장'),
  leads('제품개발본부/디자인팀', '서예린', '과장', { extension: '6310' }),
  leads('품질경영실', '황영호', '상무', { extension: '3001' }),
  leads('품질경영실/품질보증팀', '전미란', '차장', { extension: '3110' }),
  leads('부산지사', '류상훈', '부장', { extension: '5001' }),
  leads('부산지사/물류팀', '고동훈', '과장', { extension: '5101' }),
  works('부산지사/물류팀', '김경수', '사원', { extension: '5108' }),
  leads('부산지사/영업팀', '허은정', '과장', { extension: '5201' }),
];
