import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CommandFailed, run } from './command.mjs';
import { Refusal } from './refusal.mjs';
import { screen } from './screen.mjs';

const MAJOR = 7;

/** @returns the version of the redis-server on the PATH; undefined where there is none */
function redisVersion(): string | undefined {
  const { status, stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/v=(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? 'unknown') : undefined;
}

const succeeds = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/**
 * Installs the package so that no service of the system starts (policy-rc.d, asked by every Debian package) and none is
 * left enabled. A policy that is there already is put back.
 */
const APT = `set -e
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
policy=/usr/sbin/policy-rc.d
restore() { rm -f $policy; [ ! -e $policy.maru ] || mv $policy.maru $policy; }
[ ! -e $policy ] || mv $policy $policy.maru
trap restore EXIT
trap 'exit 1' INT TERM
printf '#!/bin/sh\\nexit 101\\n' > $policy
chmod 755 $policy
apt-get update -q || true
apt-get install -y -q --no-install-recommends redis-server
if command -v systemctl > /dev/null; then systemctl disable --now redis-server || true
else update-rc.d redis-server disable || true; fi
`;

/** The command that installs Redis here without asking for a password; undefined where there is none. */
function installation(): readonly [string, ...string[]] | undefined {
  if (process.platform === 'darwin') return succeeds('brew', '--version') ? ['brew', 'install', 'redis'] : undefined;
  if (!succeeds('apt-get', '--version')) return undefined;
  if (process.getuid?.() === 0) return ['sh', '-c', APT];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n', 'sh', '-c', APT] : undefined;
}

const byHand = (): string => {
  if (process.platform === 'darwin') return 'brew install redis';
  return succeeds('apt-get', '--version')
    ? 'sudo apt-get install redis-server'
    : 'redis-server 7 or newer, from your system’s packages';
};

async function install(home: string): Promise<void> {
  const command = installation();
  const why = 'Maru needs a Redis server and there is none on the PATH';
  if (!command) throw new Refusal(`${why}; install it and start again: ${byHand()}`);
  const [program, ...args] = command;
  const log = join(home, 'logs', 'redis-install.log');
  try {
    await screen.step('Installing Redis from the system’s packages', () => run(program, args, { log }));
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Refusal(`${why}, and installing it failed (${log}); install it and start again: ${byHand()}`);
  }
}

/**
 * Sees that there is a redis-server, installing one where it may; tells of an old one.
 * @throws Refusal
 */
export async function requireRedis(home: string): Promise<void> {
  if (redisVersion() === undefined) await install(home);
  const version = redisVersion();
  if (version === undefined) throw new Refusal(`There still is no redis-server on the PATH; install it: ${byHand()}`);
  if (Number.parseInt(version, 10) < MAJOR) {
    screen.say(`  The Redis here is ${version}; Maru is made for ${MAJOR} and newer and may not work with it.`);
  }
}
