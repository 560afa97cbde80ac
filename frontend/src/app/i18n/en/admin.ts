export const admin = {
  directories: 'Directory synchronisation',
  directoriesHint: 'When each company directory was read last, and how it stands.',
  noDirectory: 'No directory is connected',
  noDirectoryText: 'Once one is, people come from there.',
  states: {
    never: 'Never run',
    ok: 'Working',
    running: 'Running',
    held: 'Held',
    failing: 'Failing',
    waiting: 'Waiting to be run',
    disabled: 'Stopped',
  },
  facts: { last: 'Last run', people: 'People read', changes: 'Changes', next: 'Next full run' },
  changed: '{{create}} added, {{update}} changed, {{disable}} disabled',
  none: 'None',
} as const;
