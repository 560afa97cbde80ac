import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { workspaces } from '../../build/workspaces.mjs';
import { encryptionKey } from './sync-fixture.js';

/** The ad-sync process itself, beside the test. */
export class AdSyncProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: string[],
  ) {}

  /** The program in one file, as it is delivered: for whoever starts it often. @returns its path, to be removed */
  static async bundle(): Promise<string> {
    const folder = join(import.meta.dirname, '..');
    const outfile = join(folder, 'dist', `main.${process.pid}.js`);
    await build({
      entryPoints: [join(folder, 'src', 'main.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      plugins: [workspaces],
      logLevel: 'warning',
    });
    return outfile;
  }

  /** @param program what {@link bundle} made; the sources unless told */
  static async start(databaseUrl: string, program?: string): Promise<AdSyncProcess> {
    const main =
      program === undefined ? ['--import', 'tsx', join(import.meta.dirname, '..', 'src', 'main.ts')] : [program];
    const child = spawn(process.execPath, main, {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        ENCRYPTION_KEYS: `${encryptionKey.id}:${encryptionKey.bytes.toString('base64')}`,
        FILES_DIR: join(tmpdir(), `maru-files-${process.pid}`),
        METRICS_PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    const running = new AdSyncProcess(child, lines);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n')));
    }
    await running.says('"started"');
    return running;
  }

  /** What it says of its health where an orchestrator asks. */
  async health(): Promise<{ readonly httpStatus: number; readonly status: string; readonly parts: object }> {
    const { port } = JSON.parse(await this.says('metrics listening')) as { port: number };
    const answer = await fetch(`http://127.0.0.1:${String(port)}/health/ready`);
    return { httpStatus: answer.status, ...((await answer.json()) as { status: string; parts: object }) };
  }

  /** Waits until a line with the text has been written. */
  async says(text: string): Promise<string> {
    for (let tries = 0; tries < 900; tries += 1) {
      const line = this.lines.find((said) => said.includes(text));
      if (line !== undefined) return line;
      if (this.child.exitCode !== null) throw new Error(`ad-sync ended: ${this.lines.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`ad-sync never said ${text}: ${this.lines.join('\n')}`);
  }

  /** @returns its exit code, null where a signal ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  }
}
