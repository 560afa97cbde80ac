export const notifications = {
  title: '알림',
  open: '알림',
  openUnread_other: '알림, 읽지 않음 {{count}}개',
  readAll: '모두 읽음',
  unread: '안 읽음',
  earlier: '이전',
  kinds: { security: '보안', directory: '디렉터리 동기화' },
  none: '알림이 없습니다',
  noneText: '새 소식이 오면 여기에 쌓입니다.',
  failed: '알림을 불러오지 못했습니다.',
  kept: '90일이 지난 알림은 지웁니다.',
} as const;
