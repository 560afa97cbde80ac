export const kept = {
  title_other: '이 기기에 저장한 것 {{count}}건',
  kinds: {
    profile: '프로필 ‘{{text}}’',
    'access-request': '권한 요청 ‘{{text}}’',
    'home-layout': '바꾸던 홈 화면 배치',
  },
  willBeSent: '연결되면 보냅니다.',
  goesOn: '이어서 할 수 있습니다.',
  refused: '보내지 못했습니다. {{reason}}',
  drop: '목록에서 지우기',
} as const;
