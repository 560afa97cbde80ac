import type { ChildProcess } from 'node:child_process';

/** However the tests end, this process of theirs does not stay behind. */
export function endsWithTests(child: ChildProcess): void {
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}
