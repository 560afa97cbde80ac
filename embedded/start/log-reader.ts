import { StringDecoder } from 'node:string_decoder';
import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a file that a process is writing, line by line as they come. */
export class LogReader {
  private position = 0;
  private rest = '';
  private readonly decoder = new StringDecoder('utf8');

  constructor(readonly file: string) {}

  /** The whole lines written since the last call. */
  read(): string[] {
    const handle = openSync(this.file, 'r');
    try {
      const buffer = Buffer.alloc(65_536);
      for (let count; (count = readSync(handle, buffer, 0, buffer.length, this.position)) > 0; this.position += count) {
        this.rest += this.decoder.write(buffer.subarray(0, count));
      }
    } finally {
      closeSync(handle);
    }
    const lines = this.rest.split('\n');
    this.rest = lines.pop() ?? '';
    return lines;
  }
}
