import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { Lab } from './lab.js';

const PHOTO = 'thumbnailPhoto';
/** As much of an image as tells that it is one. */
const image = (content: string): Buffer => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(content)]);

/** People's photos: taken over apart from the people, and only where they have changed. */
export function photosSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  let unit: string;
  beforeEach(async () => {
    lab = await Lab.open(directory());
    unit = await lab.unit('팀');
  });
  afterEach(() => lab.close());

  const give = (dn: string, ...content: Buffer[]) => lab.admin.modify(dn, 'replace', PHOTO, ...content);
  const keyOf = async (name: string) => ((await lab.known(name))?.profile_image_url ?? null) as string | null;
  const kept = async (name: string): Promise<Buffer | undefined> => {
    const key = await keyOf(name);
    return key === null ? undefined : readFile(join(lab.fixture.files, key));
  };
  /** Versions of people's rows: the same where nothing was written. */
  const rows = () => lab.fixture.rows('SELECT id, xmin FROM users ORDER BY id');
  const told = async (): Promise<unknown[]> => {
    const events = await lab.fixture.rows<{ ids: unknown }>(
      `DELETE FROM outbox WHERE type = 'people.changed' RETURNING ids`,
    );
    return events.map(({ ids }) => ids);
  };

  for (const mode of ['full', 'delta'] as const)
    it(`come in with people, change and go with the directory's, by ${mode} runs`, async () => {
      const [one = '', two = ''] = await lab.people(['one', 'two', 'three'], unit);
      await give(one, image('one'));
      assert.equal((await lab.run({ mode })).counts.create, 3);
      assert.deepEqual(await kept('one'), image('one'));
      assert.equal(await keyOf('two'), null);

      await told();
      await give(one, image('one, older'));
      await give(two, image('two'));
      await lab.run({ mode });
      assert.deepEqual([await kept('one'), await kept('two')], [image('one, older'), image('two')]);
      assert.deepEqual(await told(), [
        { userIds: [(await lab.known('one'))?.id, (await lab.known('two'))?.id].sort() },
      ]);

      await give(one);
      await lab.run({ mode });
      assert.deepEqual([await keyOf('one'), await kept('two')], [null, image('two')]);
    });

  it('are written once, however often people are read', async () => {
    const [one = '', two = ''] = await lab.people(['one', 'two'], unit);
    for (const dn of [one, two]) await give(dn, image('the same'));
    await lab.run();
    assert.equal(await keyOf('one'), await keyOf('two'));
    assert.equal((await readdir(join(lab.fixture.files, 'photos'))).length, 1);

    const before = await rows();
    assert.equal((await lab.run()).status, 'unchanged');
    assert.equal((await lab.run({ mode: 'delta' })).status, 'unchanged');
    await give(two, image('the same'));
    assert.equal((await lab.run()).status, 'unchanged');
    assert.deepEqual(await rows(), before);
  });

  it('come with whoever comes into scope with a unit, unchanged themselves', async () => {
    const outside = `OU=${lab.login('outside')},${directory().base}`;
    await lab.admin.add({ dn: outside, attributes: [['objectClass', 'organizationalUnit']] });
    await give(await lab.person('mover', outside), image('mover'));
    await lab.person('stayer', unit);
    await lab.run();
    await lab.run({ mode: 'delta' });
    await lab.admin.rename(outside, `OU=들어온 팀,${lab.base}`);
    await lab.run({ mode: 'delta' });
    assert.deepEqual(await kept('mover'), image('mover'));
  });

  it('that are no images stay out, and the person comes in', async () => {
    const [text = ''] = await lab.people(['text', 'fine'], unit);
    await give(text, Buffer.from('<svg onload="alert(1)"/>'));
    const { problems, counts } = await lab.run();
    assert.equal(counts.create, 2);
    assert.deepEqual(
      problems.map(({ code, dn }) => [code, dn]),
      [['PHOTO_UNREADABLE', text]],
    );
    assert.equal(await keyOf('text'), null);
    await give(text, image('better'));
    assert.deepEqual((await lab.run({ mode: 'delta' })).problems, []);
    assert.deepEqual(await kept('text'), image('better'));
  });

  it('are refused by the directory itself where they are larger than 100 KB', async () => {
    const dn = await lab.person('large', unit);
    await give(dn, image('x'.repeat(102_396)));
    await assert.rejects(give(dn, image('x'.repeat(102_397))));
  });

  it('wait for the next run where they cannot be stored, and hold up nobody', async () => {
    await give(await lab.person('one', unit), image('one'));
    const folder = join(lab.fixture.files, 'photos');
    await writeFile(folder, 'in the way');
    assert.equal((await lab.run()).status, 'succeeded');
    assert.equal(await keyOf('one'), null);
    await rm(folder);
    await lab.run({ mode: 'delta' });
    assert.deepEqual(await kept('one'), image('one'));
  });

  it('are not read by a run that is held or dry', async () => {
    const [one = ''] = await lab.people(['one', 'two'], unit);
    await lab.run();
    await give(one, image('one'));
    await lab.run({ dryRun: true });
    assert.equal(await keyOf('one'), null);
    await lab.run({ mode: 'delta' });
    assert.deepEqual(await kept('one'), image('one'));
  });
}
