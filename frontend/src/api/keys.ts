/** Every query key there is, so that who invalidates and who asks cannot disagree. */
export const keys = {
  options: ['auth', 'options'],
  portal: {
    layout: ['portal', 'layout'],
    batch: ['portal', 'batch'],
    data: (id: string) => ['portal', 'data', id],
    month: (id: string, month: string) => ['portal', 'data', id, month],
    tried: (type: string, settings: object) => ['portal', 'tried', type, settings],
    choices: (source: string) => ['portal', 'choices', source],
  },
  people: {
    all: ['people'],
    list: (filter: Record<string, unknown>) => ['people', 'list', filter],
    one: (id: string) => ['people', 'one', id],
    managers: (id: string) => ['people', 'managers', id],
    leave: (id: string) => ['people', 'leave', id],
    headcount: ['people', 'headcount'],
    favorites: ['people', 'favorites'],
  },
  departments: {
    below: (parentId: string | null) => ['departments', 'below', parentId],
    one: (id: string) => ['departments', 'one', id],
    members: (id: string) => ['departments', 'members', id],
  },
  search: (q: string, limit: number, isLiteral: boolean) => ['search', q, limit, isLiteral],
  notifications: { all: ['notifications'], list: (filter: string) => ['notifications', filter] },
  sessions: ['auth', 'sessions'],
  directoryStatus: ['ad-sync', 'status'],
} as const;
