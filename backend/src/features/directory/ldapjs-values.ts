import type { TLSSocket } from 'node:tls';
import type { Filter } from './filter.js';

/** What ldapjs takes for values of its own, since it looks at their tag only, and what its types leave out. */

/** A name as the server is to read it, `<GUID=…>` included; ldapjs's own would take it apart and put it together anew. */
export class NameAsWritten {
  readonly [Symbol.toStringTag] = 'LdapDn';

  constructor(private readonly written: string) {}

  toString(): string {
    return this.written;
  }
}

export class EncodedFilter {
  readonly [Symbol.toStringTag] = 'FilterString';

  constructor(private readonly encoded: Filter) {}

  toBer(): { readonly buffer: Buffer } {
    return { buffer: this.encoded };
  }
}

const nothing = (): void => undefined;
export const silentLog = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  child: (): unknown => silentLog,
};

export interface ClientInternals {
  readonly _tracker: { readonly parser: { write(bytes: Buffer): boolean } };
  readonly _socket: TLSSocket | null;
}

type ControlClass = new (options: { type?: string; criticality?: boolean; value: unknown }) => object;

export interface ControlClasses {
  readonly Control: ControlClass;
  readonly PagedResultsControl: ControlClass;
}

export interface SearchDone {
  readonly controls: readonly { readonly type: string; readonly value: { readonly cookie: Buffer } }[];
}
