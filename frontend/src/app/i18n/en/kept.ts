export const kept = {
  title_one: '{{count}} thing kept on this device',
  title_other: '{{count}} things kept on this device',
  kinds: {
    profile: 'Profile “{{text}}”',
    'access-request': 'Request for access “{{text}}”',
    'home-layout': 'An arrangement of the home page',
  },
  willBeSent: 'Sent once the connection is back.',
  goesOn: 'You can go on with it.',
  refused: 'It could not be sent. {{reason}}',
  drop: 'Remove from the list',
} as const;
