import { run } from './run.js';

/** Neither starts a service of the system: the tests have servers of their own. */
const quiet = { RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs what is missing of Debian packages.
 * @throws Error in one sentence where that is not possible here
 */
export async function installPackages(names: readonly string[]): Promise<void> {
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(`Install these packages to run this test: ${missing.join(' ')}`);
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...missing], {
      env: quiet,
    });
  await install().catch(async () => {
    await run('apt-get', ['update']);
    await install();
  });
}

async function missingOf(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map((name) => run('dpkg-query', ['-W', '-f=${db:Status-Abbrev}', name]).catch(() => '')),
  );
  return names.filter((_, place) => !found[place]?.startsWith('ii'));
}
