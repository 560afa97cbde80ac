import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommit, writeCommit, type Commit } from './change.js';

/** What the entries follow from that no client wrote. */
export interface Origin {
  readonly people: number;
  readonly seed: string;
  /** Of the generated entries: another one means that another version of this program generates others. */
  readonly fingerprint: string;
  /** Hexadecimal; whoever remembers a position in the update sequence remembers it with this. */
  readonly invocationId: string;
  /** When the directory was set up; `whenCreated` of everything generated. */
  readonly foundedAt: string;
}

/**
 * Keeps what changed since the directory was set up: `origin.json` is replaced as a whole, `journal.jsonl` grows by one
 * line for each request before it is answered. A line cut short by a crash was never answered and is dropped.
 */
export class Journal {
  private readonly originFile: string;
  private readonly journalFile: string;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.originFile = join(dataDir, 'origin.json');
    this.journalFile = join(dataDir, 'journal.jsonl');
  }

  readOrigin(): Origin | null {
    return existsSync(this.originFile) ? (JSON.parse(readFileSync(this.originFile, 'utf8')) as Origin) : null;
  }

  writeOrigin(origin: Origin): void {
    writeFileSync(`${this.originFile}.new`, `${JSON.stringify(origin, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${this.originFile}.new`, this.originFile);
  }

  *read(): Generator<Commit> {
    if (!existsSync(this.journalFile)) return;
    const text = readFileSync(this.journalFile);
    const whole = text.lastIndexOf(0x0a) + 1;
    if (whole < text.length) truncateSync(this.journalFile, whole);
    for (const line of text.subarray(0, whole).toString('utf8').split('\n')) if (line !== '') yield readCommit(line);
  }

  append(commit: Commit): void {
    appendFileSync(this.journalFile, `${writeCommit(commit)}\n`, { mode: 0o600 });
  }
}
