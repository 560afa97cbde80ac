// `npm run build`: what the processes run, where its sources have changed.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as viteBuild } from 'vite';
import { hashOf, isBuilt, noteBuilt, root } from './stamp.mjs';
import { workspaces } from './workspaces.mjs';

/** A folder's entry points, each bundled into one file with the workspaces it uses; packages stay outside. */
const servers = [
  {
    folder: 'backend',
    entries: ['src/api.ts', 'src/api-cluster.ts', 'src/worker.ts', 'src/migrate.ts', 'src/rotate-keys.ts'],
  },
  { folder: 'ad-sync', entries: ['src/main.ts'] },
];

/** @param {(typeof servers)[number]} server */
async function buildServer({ folder, entries }) {
  await bundle({
    absWorkingDir: join(root, folder),
    entryPoints: entries,
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    plugins: [workspaces],
    logLevel: 'warning',
  });
}

/** Into a folder of its own first, so that a Maru that runs from this working copy never misses a file. */
async function buildFrontend() {
  const folder = join(root, 'frontend');
  const dist = join(folder, 'dist');
  const next = join(folder, 'dist-next');
  const last = join(folder, 'dist-last');
  await viteBuild({ root: folder, logLevel: 'warn', build: { outDir: next, emptyOutDir: true } });
  await rm(last, { recursive: true, force: true });
  await rename(dist, last).catch(() => undefined);
  await rename(next, dist);
  await rm(last, { recursive: true, force: true });
}

const parts = [
  {
    name: 'server',
    sources: ['backend/src', 'ad-sync/src', 'migrations', 'openapi.yaml', 'build', 'package-lock.json'],
    results: servers.flatMap(({ folder, entries }) =>
      entries.map((entry) => join(folder, entry.replace('src/', 'dist/').replace('.ts', '.js'))),
    ),
    build: () => Promise.all(servers.map(buildServer)),
  },
  {
    name: 'frontend',
    sources: ['frontend', 'build', 'package-lock.json'],
    results: ['frontend/dist/index.html'],
    build: buildFrontend,
  },
];

try {
  for (const { name, sources, results, build } of parts) {
    if (isBuilt(name, sources, results)) console.log(`${name}: unchanged`);
    else {
      const hash = hashOf(sources);
      await build();
      noteBuilt(name, hash);
      console.log(`${name}: built`);
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
