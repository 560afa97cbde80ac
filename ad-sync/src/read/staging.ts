import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Session } from '../database/session.js';

export type Value = string | number | boolean | null;

/** Bytes gathered before they are sent. */
const CHUNK = 1 << 16;
const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function written(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return value === true ? 't' : value === false ? 'f' : String(value);
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '') : value;
}

/** Fills one staging table by COPY while what goes in is still being read (PostgreSQL's text format). */
export class Staging {
  private held = '';
  private readonly ended: Promise<void>;

  private constructor(private readonly stream: Writable) {
    this.ended = finished(stream);
    // Told to whoever adds or ends; nobody may.
    this.ended.catch(() => undefined);
  }

  /** The connection can do nothing else until {@link end}. */
  static open(session: Session, table: string, columns: readonly string[]): Staging {
    return new Staging(session.client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)));
  }

  add(row: readonly Value[]): void {
    let line = '';
    for (const value of row) line += (line === '' ? '' : '\t') + written(value);
    this.held += line + '\n';
  }

  /** Whether so much has been added that it should be sent. */
  get isFull(): boolean {
    return this.held.length >= CHUNK;
  }

  /** Sends what has been added, and waits while PostgreSQL has more than it can take. */
  async flush(): Promise<void> {
    const chunk = this.held;
    this.held = '';
    if (!this.stream.write(chunk)) await Promise.race([once(this.stream, 'drain'), this.ended]);
  }

  async end(): Promise<void> {
    this.stream.end(this.held);
    this.held = '';
    await this.ended;
  }
}
