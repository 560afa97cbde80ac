import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome, readHome, writeHome } from './home.mjs';
import { secretsOf } from './secrets.js';

describe('a home', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maru-home-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is made where there is none, and remembers', () => {
    const home = join(folder, 'new/home');
    openHome(home);
    assert.equal(readHome(home), undefined);
    writeHome(home, { people: 700 });
    openHome(home);
    assert.deepEqual(readHome(home), { people: 700 });
  });

  it('is never made in a folder that holds other things', () => {
    writeFileSync(join(folder, 'thesis.odt'), '');
    assert.throws(() => openHome(folder), /holds things that are not Maru's \(thesis\.odt\)/);
  });

  it('is no file', () => {
    writeFileSync(join(folder, 'file'), '');
    assert.throws(() => openHome(join(folder, 'file')), /is no folder/);
    assert.throws(() => openHome(join(folder, 'file/below')), /is no folder/);
  });

  it('that is damaged is told, not made anew', () => {
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'home/home.json'), '{"peo');
    openHome(join(folder, 'home'));
    assert.throws(() => readHome(join(folder, 'home')), /home\.json is damaged.*--reset/);
  });

  it('makes its secrets once, for its owner alone', () => {
    const secrets = secretsOf(folder);
    assert.deepEqual(secretsOf(folder), secrets);
    assert.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600);
    const [key] = (JSON.parse(secrets.jwtKeys) as { keys: { crv: string; d: string; kid: string }[] }).keys;
    assert.equal(key?.crv, 'Ed25519');
    assert.ok(key.d && key.kid);
    assert.match(secrets.encryptionKeys, /^[\w-]+:[A-Za-z0-9+/]{43}=$/);
  });
});
