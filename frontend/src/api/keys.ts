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
  sync: {
    all: ['ad-sync'],
    status: ['ad-sync', 'status'],
    directories: ['ad-sync', 'directories'],
    config: (directory: string) => ['ad-sync', 'config', directory],
    runs: (filter: object) => ['ad-sync', 'runs', filter],
    run: (id: string) => ['ad-sync', 'run', id],
    changes: (id: string, filter: object) => ['ad-sync', 'run', id, 'changes', filter],
    errors: (id: string, filter: object) => ['ad-sync', 'run', id, 'errors', filter],
    impact: (id: string) => ['ad-sync', 'run', id, 'impact'],
    conflicts: (filter: object) => ['ad-sync', 'conflicts', filter],
    /** Apart from the rest: what a run says of itself comes by itself. */
    progress: (id: string) => ['ad-sync.progress', id],
    /** Asked of the directory itself, and stale only when somebody asks anew. */
    tried: (what: string, config: object) => ['ad-sync.tried', what, config],
    times: (expression: string) => ['ad-sync.times', expression],
  },
} as const;
