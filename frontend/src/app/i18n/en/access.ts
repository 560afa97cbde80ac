export const access = {
  pages: {
    directory: {
      title: 'You may not see the directory synchronisation',
      failed: 'The directory synchronisation could not be loaded',
    },
  },
  who: 'It takes the role {{roles}}.',
  mine: 'Roles of {{name}}: {{roles}}',
  grantors: 'Who can give it',
  more_one: 'And {{count}} more.',
  more_other: 'And {{count}} more.',
  ask: 'Ask',
  role: 'Role to ask for',
  reason: 'Why you need it',
  reasonHint: 'Everybody who can give it is notified.',
  reasonMissing: 'Say why you need it.',
  send: 'Send request',
  sendLater: 'Send once connected',
  sent_one: 'The request was sent to {{count}} person.',
  sent_other: 'The request was sent to {{count}} people.',
  waits: 'Kept on this device. It is sent once the connection is back.',
} as const;
