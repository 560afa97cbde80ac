import { execFile } from 'node:child_process';

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | undefined;
}

/**
 * Runs a program to its end.
 * @returns what it wrote to standard output
 * @throws Error with the end of what it wrote to both
 */
export function run(program: string, args: readonly string[], { env, input }: Options = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 1024 ** 3 };
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} failed: ${(stdout + stderr).slice(-2000) || error.message}`));
      else resolve(stdout);
    });
    // A program that ends before it has read everything says so by itself.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
