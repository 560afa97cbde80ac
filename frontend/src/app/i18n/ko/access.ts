export const access = {
  pages: {
    directory: {
      title: '디렉터리 동기화를 볼 권한이 없습니다',
      failed: '디렉터리 동기화를 불러오지 못했습니다',
    },
  },
  who: '{{roles}} 역할이 있으면 볼 수 있습니다.',
  mine: '{{name}}님의 역할: {{roles}}',
  grantors: '권한을 줄 수 있는 사람',
  more_other: '그 밖에 {{count}}명이 더 있습니다.',
  ask: '요청',
  role: '요청할 역할',
  reason: '필요한 까닭',
  reasonHint: '권한을 줄 수 있는 사람 모두에게 알림으로 보냅니다.',
  reasonMissing: '왜 필요한지 적으십시오.',
  send: '요청 보내기',
  sendLater: '연결되면 보내기',
  sent_other: '{{count}}명에게 요청을 보냈습니다.',
  waits: '이 기기에 저장했습니다. 연결되면 보냅니다.',
} as const;
