export const notifications = {
  title: 'Notifications',
  open: 'Notifications',
  openUnread_one: 'Notifications, {{count}} unread',
  openUnread_other: 'Notifications, {{count}} unread',
  readAll: 'Mark all read',
  unread: 'Unread',
  earlier: 'Earlier',
  kinds: { security: 'Security', directory: 'Directory synchronisation' },
  none: 'No notifications',
  noneText: 'News collects here.',
  failed: 'Notifications could not be loaded.',
  kept: 'Notifications are deleted after 90 days.',
} as const;
