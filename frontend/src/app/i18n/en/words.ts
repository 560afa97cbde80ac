export const words = {
  languages: { ko: '한국어', en: 'English' },
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  retry: 'Try again',
  copied: 'Copied',
  requestId: 'Request {{id}}',
  copyRequestId: 'Copy request number',
  loading: 'Loading.',
  unread: 'Unread',
  noDepartment: 'No department',
  phoneTo: 'Call {{name}}, extension {{extension}}',
} as const;
