import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PlantedTree } from './planted-tree.js';

const root = join(import.meta.dirname, '../..');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** What the project's own rules find in a tree, as `rule: from`. */
function violationsIn(files: Readonly<Record<string, string>>): string[] {
  const tree = new PlantedTree(files);
  try {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', join(root, '.dependency-cruiser.js'), '--output-type', 'json'],
        ...['backend', 'ad-sync', 'migrations', 'embedded', 'frontend', 'test'],
      ],
      { cwd: tree.folder, encoding: 'utf8', maxBuffer: 50_000_000 },
    );
    assert.notEqual(stdout, '', stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort();
  } finally {
    tree.remove();
  }
}

const board = 'backend/src/features/board';

/** By rule: the file that breaks it, and how. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'platform-imports-no-feature': ['backend/src/platform/planted-platform.ts', "import '../features/board/index.js';"],
  'http-imports-platform-only': ['backend/src/http/planted-http.ts', "import '../features/board/index.js';"],
  'features-see-http-as-routes': [`${board}/planted-board-http.ts`, "import '../../http/app.js';"],
  'features-meet-at-their-face': ['backend/src/features/users/planted-users.ts', "import '../board/post.js';"],
  'only-entry-points-import-everything': [`${board}/planted-board-compose.ts`, "import '../../compose.js';"],
  'ad-sync-uses-platform-and-directory': [
    'ad-sync/src/planted-ad-sync-board.ts',
    "import '../../backend/src/features/board/index.js';",
  ],
  'backend-stands-alone': ['backend/src/planted-stands.ts', "import '../../ad-sync/src/main.js';"],
  'frontend-shares-types-only': [
    'frontend/src/planted-frontend.ts',
    "import type { post } from '../../backend/src/features/board/post.js';\nexport type Post = typeof post;",
  ],
  'production-without-tests-and-demo': ['ad-sync/src/planted-samba.ts', "import '../../test/parts/samba-ad.js';"],
  'outsiders-use-http-sql-ldap': ['embedded/planted-embedded.ts', "import '../backend/src/platform/clock.js';"],
  'typeorm-stops-at-the-repository': [
    `${board}/planted-service.service.ts`,
    "import type { EntityManager } from 'typeorm';\nexport type Orm = EntityManager;",
  ],
  'bull-behind-one-file': [`${board}/planted-bull.ts`, "import 'bull';"],
  'ldapjs-behind-the-directory': [`${board}/planted-ldap.ts`, "import 'ldapjs';"],
  'production-without-development-packages': ['backend/src/platform/planted-mocha.ts', "import 'mocha';"],
  resolvable: ['backend/src/platform/planted-nowhere.ts', "import './nowhere.js';"],
};

const cycle = {
  [`${board}/cycle-a.ts`]: "import type { B } from './cycle-b.js';\nexport interface A { b: B }",
  [`${board}/cycle-b.ts`]: "import type { A } from './cycle-a.js';\nexport interface B { a: A }",
};

describe('the rules of dependency', () => {
  it('let a tree that keeps them pass', () => {
    assert.deepEqual(violationsIn({}), []);
  }).timeout(60_000);

  describe('find what breaks', () => {
    let found: string[];

    before(function () {
      this.timeout(60_000);
      found = violationsIn({ ...Object.fromEntries(Object.values(planted)), ...cycle });
    });

    for (const [rule, [file]] of Object.entries(planted)) {
      it(rule, () => {
        assert.deepEqual(
          found.filter((violation) => violation.endsWith(`: ${file}`)),
          [`${rule}: ${file}`],
        );
      });
    }

    it('no-cycle, by types alone', () => {
      assert.ok(found.some((violation) => violation.startsWith(`no-cycle: ${board}/cycle-`)));
    });

    it('and nothing else', () => {
      assert.deepEqual(
        found.filter((violation) => !violation.includes('planted-') && !violation.includes('cycle-')),
        [],
      );
    });
  });
});
