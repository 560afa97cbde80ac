export const admin = {
  directories: '디렉터리 동기화',
  directoriesHint: '사내 계정 서버마다 마지막으로 읽은 때와 상태입니다.',
  noDirectory: '연결된 디렉터리가 없습니다',
  noDirectoryText: '연결하면 구성원이 여기에서 옵니다.',
  states: {
    never: '실행 전',
    ok: '정상',
    running: '진행',
    held: '보류',
    failing: '실패',
    waiting: '실행 대기',
    disabled: '멈춤',
  },
  facts: { last: '마지막 실행', people: '읽은 사람', changes: '바뀐 것', next: '다음 전체 실행' },
  changed: '추가 {{create}}, 변경 {{update}}, 중지 {{disable}}',
  none: '없음',
} as const;
