import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { plantApp, type PlantedApp } from '../../test/planted-app.js';

const script = 'console.log("maru");';
const html = { accept: 'text/html,application/xhtml+xml' };

describe('beside the API', () => {
  let folder: string;
  let app: PlantedApp;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maru-frontend-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>마루</title>');
    await writeFile(join(folder, 'manifest.webmanifest'), '{}');
    await writeFile(join(folder, 'assets/main-4f2a.js'), script);
    await writeFile(join(folder, 'assets/main-4f2a.js.gz'), gzipSync(script));
    app = await plantApp(() => [], { FRONTEND_DIR: folder });
  });
  after(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('every page is the same document, asked for anew each time', async () => {
    for (const path of ['/people', '/people/0199513c-0000-7000-8000-000000000001']) {
      const { status, headers, text } = await app.request('GET', path, { headers: html });
      assert.deepEqual([status, headers.get('cache-control')], [200, 'no-cache'], path);
      assert.match(text, /마루/);
    }
  });

  it('assets are kept for a year and served as they were compressed', async () => {
    const { status, headers, text } = await app.request('GET', '/assets/main-4f2a.js');
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('content-encoding'), 'gzip');
    assert.equal(text, script);
  });

  it('an asset that is not there is no page', async () => {
    assert.equal((await app.request('GET', '/assets/main-0000.js', { headers: html })).status, 404);
    assert.equal((await app.request('GET', '/people', { headers: { accept: 'application/json' } })).status, 404);
    assert.equal((await app.request('POST', '/people', { headers: html })).status, 404);
    assert.equal((await app.request('GET', '/api/nothing', { headers: html })).status, 404);
  });

  it('the manifest is what it is, however a browser asks for it', async () => {
    const { status, text } = await app.request('GET', '/manifest.webmanifest', { headers: { accept: '*/*' } });
    assert.deepEqual([status, text], [200, '{}']);
  });

  it('scripts come from Maru only, and nothing sends a plain installation to https', async () => {
    const { headers } = await app.request('GET', '/people', { headers: html });
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self';/);
    assert.doesNotMatch(policy, /upgrade-insecure-requests/);
    assert.equal(headers.get('strict-transport-security'), null);
    assert.equal(headers.get('x-powered-by'), null);
  });

  it('health is told without envelope', async () => {
    assert.deepEqual((await app.request('GET', '/health/live')).body, { status: 'ok' });
    assert.deepEqual((await app.request('GET', '/health/ready')).body, { status: 'ok', parts: {} });
  });

  it('the contract can be read and tried, with no script in the page', async () => {
    const { status, text } = await app.request('GET', '/api/docs/');
    assert.equal(status, 200);
    assert.doesNotMatch(text, /<script>|onload=/);
    for (const [, path] of text.matchAll(/(?:src|href)="([^"]+)"/g))
      assert.equal((await app.request('GET', path ?? '')).status, 200, path);
    assert.match((await app.request('GET', '/api/docs/openapi.json')).text, /^\{"openapi":"3\.1\.0"/);
  });
});

describe('over https', () => {
  let app: PlantedApp;
  before(async () => {
    app = await plantApp(() => [], { PUBLIC_URL: 'https://maru.hanul.example' });
  });
  after(() => app.close());

  it('a browser is told to stay there', async () => {
    const { headers } = await app.request('GET', '/api/nothing');
    assert.match(headers.get('content-security-policy') ?? '', /upgrade-insecure-requests/);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/);
  });
});
