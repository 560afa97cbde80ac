// Measures what a browser fetches of the built frontend, in brotli as it is served, against the bounds of the
// requirements. Run after `vite build`; exits with 1 where a bound is passed.
import { readFile, stat } from 'node:fs/promises';
import process from 'node:process';
import { URL } from 'node:url';

const dist = new URL('dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

const KB = 1000;
const ENTRY = 'index.html';
/** Fetched by the entry itself: one language, here the greater one, with Ant Design's words for it. */
const LANGUAGE = ['src/app/i18n/ko/index.ts', '../node_modules/antd/es/locale/ko_KR.js'];
const HOME = ['src/app/SignedIn.tsx', 'src/features/portal/HomePage.tsx'];
const PORTLETS = /^src\/features\/portal\/portlets\/[\w-]+\.tsx$/;

/** The files a module needs before it runs: its own and those of its static imports. */
function closure(keys, found = new Set()) {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    closure(chunk.imports ?? [], found);
  }
  return found;
}

/** Bytes on the wire; a file too small to be worth compressing is served as it is. */
async function bytes(files) {
  const sizes = await Promise.all(
    [...files]
      .filter((file) => file.endsWith('.js'))
      .map(async (file) => {
        const packed = await stat(new URL(`${file}.br`, dist)).catch(() => stat(new URL(file, dist)));
        return packed.size;
      }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const login = closure([ENTRY, ...LANGUAGE]);
const home = closure([ENTRY, ...LANGUAGE, ...HOME]);
const portlets = Object.keys(manifest).filter((key) => PORTLETS.test(key));
const rows = [
  { what: 'login page', size: await bytes(login), bound: 200 * KB, files: login.size },
  { what: 'shell and dashboard before its portlets', size: await bytes(home), bound: 350 * KB, files: home.size },
];
for (const key of portlets) {
  const files = [...closure([key])].filter((file) => !home.has(file));
  rows.push({
    what: `portlet ${key.replace(/.*\/|\.tsx$/g, '')}`,
    size: await bytes(files),
    bound: 30 * KB,
    files: files.length,
  });
}

for (const { what, size, bound, files } of rows) {
  const mark = size > bound ? 'OVER' : 'ok';
  process.stdout.write(
    `${mark.padEnd(5)}${(size / KB).toFixed(1).padStart(7)} KB of ${bound / KB} KB, ${files} files: ${what}\n`,
  );
}
if (rows.some(({ size, bound }) => size > bound)) process.exitCode = 1;
