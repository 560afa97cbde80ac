/** What happened, and what to do next; by the code of the answer. `OTHER` for codes a page has no own words for. */
export const errors = {
  LOGIN_FAILED: {
    what: '아이디 또는 비밀번호가 맞지 않습니다.',
    next: '한/영 상태와 Caps Lock을 확인하고 다시 입력하십시오.',
  },
  ACCOUNT_DISABLED: { what: '사용이 중지된 계정입니다.', next: '다시 쓰려면 {{contact}}에 문의하십시오.' },
  ACCOUNT_EXPIRED: { what: '사용 기간이 끝난 계정입니다.', next: '기간을 늘리려면 {{contact}}에 문의하십시오.' },
  ACCOUNT_LOCKED: {
    what: '비밀번호를 여러 번 틀려 계정이 잠겼습니다.',
    next: '잠시 뒤 다시 시도하거나, {{contact}}에 잠금 해제를 요청하십시오.',
  },
  LOGIN_NOT_ALLOWED_NOW: {
    what: '지금은 로그인할 수 없는 시간이나 기기입니다.',
    next: '허용된 시간에 다시 시도하거나 {{contact}}에 문의하십시오.',
  },
  PASSWORD_MUST_CHANGE: { what: '비밀번호를 바꿔야 합니다.', next: '새 비밀번호를 정하십시오.' },
  NOT_PROVISIONED: {
    what: 'Maru에 아직 등록되지 않은 계정입니다.',
    next: '비밀번호는 맞습니다. 다음 동기화 뒤에 로그인할 수 있습니다. 급하면 {{contact}}에 문의하십시오.',
  },
  TOO_MANY_ATTEMPTS: { what: '로그인을 너무 여러 번 시도했습니다.', next: '{{wait}} 뒤에 다시 시도하십시오.' },
  TOO_MANY_REQUESTS: { what: '요청이 너무 많습니다.', next: '{{wait}} 뒤에 다시 시도하십시오.' },
  DIRECTORY_UNAVAILABLE: {
    what: '사내 계정 서버가 답하지 않습니다.',
    next: '비밀번호 문제가 아닙니다. 이미 로그인한 기기와 로컬 계정은 그대로 쓸 수 있습니다. 잠시 뒤 다시 시도하십시오.',
  },
  SESSIONS_UNAVAILABLE: {
    what: '로그인 서버가 잠시 쉬고 있습니다.',
    next: '비밀번호 문제가 아닙니다. 이미 로그인한 기기는 그대로 쓸 수 있습니다. 잠시 뒤 다시 시도하십시오.',
  },
  DATABASE_UNAVAILABLE: { what: '데이터베이스가 답하지 않습니다.', next: '잠시 뒤 다시 시도하십시오.' },
  SEARCH_UNAVAILABLE: { what: '검색이 답하지 않습니다.', next: '잠시 뒤 다시 시도하십시오.' },
  PORTLET_UNAVAILABLE: { what: '2초 안에 답하지 않았습니다.', next: '다른 포틀릿은 그대로 쓸 수 있습니다.' },
  VALIDATION_FAILED: { what: '입력한 값을 받을 수 없습니다.', next: '표시된 곳을 고쳐 다시 보내십시오.' },
  PASSWORD_TOO_WEAK: { what: '새 비밀번호가 너무 약합니다.', next: '더 길고 짐작하기 어려운 비밀번호를 정하십시오.' },
  PASSWORD_REFUSED_BY_DIRECTORY: {
    what: '사내 계정 서버가 새 비밀번호를 받지 않았습니다.',
    next: '최근에 쓴 비밀번호가 아닌, 더 길고 복잡한 비밀번호를 정하십시오.',
  },
  weak: {
    shortest: '{{shortest}}자 이상으로 정하십시오.',
    longest: '72바이트(한글 24자)까지 쓸 수 있습니다. 더 짧게 정하십시오.',
    repetitive: '서로 다른 글자를 네 가지 이상 쓰십시오.',
    username: '아이디를 넣지 말고 정하십시오.',
    same: '지금 쓰는 비밀번호와 다르게 정하십시오.',
  },
  FIELD_OWNED_BY_DIRECTORY: {
    what: '회사 디렉터리가 관리하는 항목이라 여기서 바꿀 수 없습니다.',
    next: '고치려면 {{contact}}에 문의하십시오.',
  },
  ROLE_ALREADY_HELD: { what: '이미 가진 역할입니다.', next: '새로 고치면 화면이 열립니다.' },
  SESSION_NOT_FOUND: { what: '이미 끝난 세션입니다.', next: '목록을 새로 불러왔습니다.' },
  TIME_ZONE_UNKNOWN: { what: '서버가 모르는 시간대입니다.', next: '가까운 다른 도시를 고르십시오.' },
  ORIGIN_NOT_ALLOWED: { what: '허용되지 않은 주소에서 왔습니다.', next: 'Maru의 주소를 직접 열어 로그인하십시오.' },
  INTERNAL_ERROR: {
    what: '서버에 문제가 생겼습니다.',
    next: '다시 시도하고, 되풀이되면 요청 번호와 함께 관리자에게 알려 주십시오.',
  },
  FORBIDDEN: { what: '볼 권한이 없습니다.', next: '필요하면 관리자에게 권한을 요청하십시오.' },
  USER_NOT_FOUND: {
    what: '구성원을 찾지 못했습니다.',
    next: '퇴사했거나 주소가 바뀌었을 수 있습니다. 검색해 보십시오.',
  },
  DEPARTMENT_NOT_FOUND: {
    what: '부서를 찾지 못했습니다.',
    next: '조직이 바뀌었을 수 있습니다. 왼쪽에서 골라 보십시오.',
  },
  FAVORITE_SELF: { what: '자신은 즐겨찾기에 넣을 수 없습니다.', next: '다른 구성원을 고르십시오.' },
  FAVORITE_INACTIVE: { what: '퇴사한 구성원은 즐겨찾기에 넣을 수 없습니다.', next: '다른 구성원을 고르십시오.' },
  FAVORITE_LIMIT: { what: '즐겨찾기는 200명까지 둘 수 있습니다.', next: '쓰지 않는 사람을 먼저 빼십시오.' },
  NETWORK: { what: '서버에 연결하지 못했습니다.', next: '네트워크를 확인하고 다시 시도하십시오.' },
  SYNC_ALREADY_RUNNING: { what: '이미 동기화가 진행 중이거나 대기 중입니다.', next: '끝난 뒤에 다시 하십시오.' },
  SYNC_RUN_NOT_HELD: {
    what: '이미 결정된 계획입니다.',
    next: '다른 관리자가 먼저 처리했습니다. 지금 상태를 확인하십시오.',
  },
  PLAN_APPROVED: { what: '이미 승인하여 적용하고 있는 계획입니다.', next: '다른 관리자가 먼저 승인했습니다.' },
  PLAN_CHANGED: { what: '확인하신 뒤에 계획이 달라졌습니다.', next: '바뀐 내용을 다시 확인하십시오.' },
  PLAN_EXPIRED: { what: '하루가 지나 만료된 계획입니다.', next: '다시 읽어 새 계획을 만드십시오.' },
  CONFLICT_DECIDED: {
    what: '이미 결정한 충돌입니다.',
    next: '다른 관리자가 먼저 정했습니다. 결과는 상태별 목록에 있습니다.',
  },
  OTHER: { what: '처리하지 못했습니다.', next: '다시 시도하고, 되풀이되면 요청 번호와 함께 관리자에게 알려 주십시오.' },
  contact: '전산 담당 부서',
  seconds_other: '{{count}}초',
  minutes_other: '{{count}}분',
} as const;
