/** What the shell says of administration; the pages have their own words. */
export const admin = {
  directories: '디렉터리 동기화',
  pages: { new: '디렉터리 추가', conflicts: '충돌과 오류', run: '실행', connection: '연결과 범위', mapping: '매핑' },
} as const;
