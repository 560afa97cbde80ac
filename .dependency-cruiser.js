const tests = '\\.test\\.tsx?$';
const production = '^(backend/src|ad-sync/src|frontend/src|migrations)/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one thing, or hide a third. Imports of types count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'What is imported exists and is listed by a package.json.',
    severity: 'error',
    from: { pathNot: '^frontend/vite\\.config\\.ts$' },
    to: { couldNotResolve: true, pathNot: '\\?(url|raw|worker)$' },
  },
  {
    name: 'platform-imports-no-feature',
    comment: 'Every process stands on the platform; it knows nobody.',
    severity: 'error',
    from: { path: '^backend/src/platform/', pathNot: tests },
    to: { path: '^(backend/(?!src/platform/)|ad-sync|frontend)' },
  },
  {
    name: 'http-imports-platform-only',
    comment: 'The application receives the features’ routes; compose.ts hands them over.',
    severity: 'error',
    from: { path: '^backend/src/http/', pathNot: tests },
    to: { path: '^(backend/(?!src/(platform|http)/)|ad-sync|frontend)' },
  },
  {
    name: 'features-see-http-as-routes',
    comment: 'Of HTTP a feature knows how a route is written, nothing else.',
    severity: 'error',
    from: { path: '^backend/src/features/', pathNot: tests },
    to: { path: '^backend/src/http/', pathNot: '^backend/src/http/route\\.ts$' },
  },
  {
    name: 'features-meet-at-their-face',
    comment:
      'Of another feature only index.ts is public, so that its inside may change and it may run in another process.',
    severity: 'error',
    from: { path: '^backend/src/features/([^/]+)/', pathNot: tests },
    to: { path: '^backend/src/features/[^/]+/', pathNot: '^backend/src/features/($1/|[^/]+/index\\.ts$)' },
  },
  {
    name: 'only-entry-points-import-everything',
    comment: 'Entry points and compose.ts construct; nobody constructs them.',
    severity: 'error',
    from: { path: '^backend/src/(features|http|platform)/', pathNot: tests },
    to: { path: '^backend/src/[^/]+\\.ts$' },
  },
  {
    name: 'ad-sync-uses-platform-and-directory',
    comment:
      'ad-sync scales by itself: @maru/backend/platform and @maru/backend/directory, nothing else of the backend.',
    severity: 'error',
    from: { path: '^ad-sync/src/', pathNot: tests },
    to: { path: '^backend/', pathNot: '^backend/src/(platform|features/directory)/index\\.ts$' },
  },
  {
    name: 'backend-stands-alone',
    comment: 'The backend meets ad-sync in PostgreSQL and the frontend over HTTP.',
    severity: 'error',
    from: { path: '^(backend|migrations)/', pathNot: tests },
    to: { path: '^(ad-sync|frontend)/' },
  },
  {
    name: 'frontend-shares-types-only',
    comment: 'What both know is generated from openapi.yaml.',
    severity: 'error',
    from: { path: '^frontend/' },
    to: { path: '^(backend|ad-sync|migrations|embedded|bench)/' },
  },
  {
    name: 'production-without-tests-and-demo',
    comment: 'What serves people never depends on tests, measurements or the embedded default.',
    severity: 'error',
    from: { path: production, pathNot: tests },
    to: { path: `^(test|embedded|bench|e2e|backend/test|build)/|${tests}` },
  },
  {
    name: 'outsiders-use-http-sql-ldap',
    comment: 'The embedded default, the bench and the browser tests treat Maru as its users do.',
    severity: 'error',
    from: { path: '^(embedded|bench|e2e)/' },
    to: {
      path: '^(backend|ad-sync|frontend)/',
      pathNot: '^(backend/src/(api|worker|migrate)\\.ts|ad-sync/src/main\\.ts|backend/dist/|ad-sync/dist/)',
    },
  },
  {
    name: 'typeorm-stops-at-the-repository',
    comment: 'Services speak domain types.',
    severity: 'error',
    from: {
      path: '^(backend|ad-sync|embedded)/',
      pathNot: '\\.(entity|repository)\\.ts$|^backend/src/platform/(data-source|transaction)\\.ts$|^backend/test/',
    },
    to: { path: '(^|/)node_modules/typeorm/' },
  },
  {
    name: 'bull-behind-one-file',
    comment: 'Bull sees little maintenance: it can be replaced where it stands alone.',
    severity: 'error',
    from: { path: production, pathNot: `^backend/src/platform/queue\\.ts$|${tests}` },
    to: { path: '(^|/)node_modules/bull/' },
  },
  {
    name: 'ldapjs-behind-the-directory',
    comment: 'ldapjs sees little maintenance and needs mending: only the directory’s client knows it.',
    severity: 'error',
    from: { path: production, pathNot: `^backend/src/features/directory/ldap-[a-z-]+\\.ts$|${tests}` },
    to: { path: '(^|/)node_modules/(ldapjs|@ldapjs)/' },
  },
  {
    name: 'production-without-development-packages',
    comment: 'An image holds the packages of `dependencies` only.',
    severity: 'error',
    from: { path: '^(backend/src|ad-sync/src|migrations)/', pathNot: tests },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      // The root lists for the bench what the backend depends on as well.
      dependencyTypesNot: ['type-only', 'npm'],
      pathNot: '@types/',
    },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: ['node_modules', '\\.gen\\.ts$'] },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
