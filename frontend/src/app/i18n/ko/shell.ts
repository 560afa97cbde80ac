export const shell = {
  mainMenu: '주 메뉴',
  skip: '본문으로 건너뛰기',
  home: '홈',
  people: '구성원',
  path: '현재 위치',
  search: '검색',
  shortcuts: '단축키',
  account: { menu: '내 메뉴, {{name}}', language: '언어', theme: '테마', signOut: '로그아웃', profile: '내 프로필' },
  theme: { system: '시스템', light: '밝게', dark: '어둡게' },
  keys: { search: '검색 열기', help: '단축키 보기', close: '닫기', move: '검색 결과 옮기기', open: '고른 것 열기' },
  notFound: {
    title: '화면을 찾지 못했습니다',
    text: '주소가 바뀌었거나 볼 수 없는 화면입니다. 주소를 준 사람에게 물어보십시오.',
    home: '홈으로',
    search: '검색',
  },
  broken: {
    title: '화면을 그리지 못했습니다',
    text: '새로 고치면 대부분 해결됩니다. 다시 생기면 관리자에게 알려 주십시오.',
    reload: '새로 고침',
  },
  unreachable: {
    title: '서버에 연결하지 못했습니다',
    text: '로그인은 유지됩니다. 연결되면 이어서 열립니다.',
  },
  offline: { text: '연결이 끊겼습니다. 지금 보이는 것은 {{time}}에 받은 내용입니다.', retry: '지금 연결' },
  settingsNotSaved: '설정을 저장하지 못해 이 브라우저에만 적용했습니다.',
} as const;
