import { isIP, type Socket } from 'node:net';
import ldapjs from 'ldapjs';
import { receivedEntry, type Entry } from './entry.js';
import { parseFilter } from './filter.js';
import { DirectoryRefused, DirectoryUnreachable, resultCodes, unreachable } from './ldap-errors.js';
import { controls, everything, type ConnectOptions, type Page, type Search } from './ldap-search.js';
import {
  EncodedFilter,
  NameAsWritten,
  silentLog,
  type ClientInternals,
  type ControlClasses,
  type SearchDone,
} from './ldapjs-values.js';
import { MessageSplitter } from './message-splitter.js';
import { nameOfServer, type Server } from './servers.js';
import { secureContext } from './system-ca.js';

/**
 * The only file that knows ldapjs 3.0.7, which is no longer maintained. It opens and protects the connection, numbers
 * and matches messages; what it gets wrong is mended here, each with a test that tells when the library does it itself:
 * it drops the server's diagnostic message, sends a filter's escapes as they are written, escapes every byte of a name
 * that is not ASCII, and turns each entry into several objects and texts nobody asked for.
 */

if (!Object.hasOwn(ldapjs.LDAPResult.prototype, 'errorMessage'))
  Object.defineProperty(ldapjs.LDAPResult.prototype, 'errorMessage', {
    configurable: true,
    get(this: { diagnosticMessage: string }) {
      return this.diagnosticMessage;
    },
    set(this: { diagnosticMessage: string }, message: string) {
      this.diagnosticMessage = message;
    },
  });

const { Control, PagedResultsControl } = ldapjs as unknown as ControlClasses;

/**
 * A protected connection to the first server of the list that answers. The certificate and the host's name are always
 * verified.
 * @throws DirectoryUnreachable the last one's, when none of them can be reached
 */
export async function connect(servers: readonly Server[], options: ConnectOptions = {}): Promise<LdapConnection> {
  let failure: unknown = new DirectoryUnreachable('', 'dns', 'no server');
  for (const server of servers) {
    try {
      return await connectTo(server, options);
    } catch (error) {
      if (!(error instanceof DirectoryUnreachable)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** @throws DirectoryUnreachable */
export async function connectTo(server: Server, options: ConnectOptions = {}): Promise<LdapConnection> {
  const name = nameOfServer(server);
  const connectTimeout = options.connectTimeout ?? 5000;
  const tls = {
    secureContext: secureContext(options.ca),
    host: server.host,
    ...(isIP(server.host) === 0 ? { servername: server.host } : {}),
  };
  const client = ldapjs.createClient({
    url: `${server.tls === 'ldaps' ? 'ldaps' : 'ldap'}://${name}`,
    log: silentLog,
    connectTimeout,
    tlsOptions: tls,
  });
  // Each request learns of a lost connection by itself.
  client.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new DirectoryUnreachable(name, 'timeout', 'ETIMEDOUT')), connectTimeout);
      client.once('connectError', reject);
      client.once('close', () => reject(new DirectoryUnreachable(name, 'lost', 'ECONNRESET')));
      client.once('connect', (socket: Socket) => {
        // Else a bind waits 40 ms for the acknowledgement of the handshake's last packet (Nagle's algorithm).
        socket.setNoDelay();
        if (server.tls === 'ldaps') resolve();
        else client.starttls(tls, [], (error) => (error ? reject(refusedOr(name, error)) : resolve()));
      });
    });
    return new LdapConnection(server, client, options.answerTimeout ?? 60_000);
  } catch (error) {
    client.destroy();
    // A server that refuses StartTLS is no server Maru talks to; the next may be.
    if (error instanceof DirectoryRefused)
      throw new DirectoryUnreachable(name, 'tls', `StartTLS ${error.resultCode}`, { cause: error });
    throw unreachable(name, error);
  } finally {
    clearTimeout(timer);
  }
}

/** ldapjs's error in Maru's terms. Its own two for lost connections carry a result code by inheritance. */
function refusedOr(server: string, error: unknown): DirectoryRefused | DirectoryUnreachable {
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  if (name === 'ConnectionError' || name === 'TimeoutError')
    return new DirectoryUnreachable(server, 'lost', 'ECONNRESET', { cause: error });
  if (typeof code === 'number') return new DirectoryRefused(code, String(message), { cause: error });
  return unreachable(server, error);
}

/** One connection to one controller. Requests may overlap; a bind must not overlap anything. */
export class LdapConnection {
  /** Entries received and not yet claimed by their search's end, by message. */
  private readonly received = new Map<number, Entry[]>();
  private open = true;

  /** Made by {@link connect} only. */
  constructor(
    readonly server: Server,
    private readonly client: ldapjs.Client,
    private readonly answerTimeout: number,
  ) {
    client.once('close', () => (this.open = false));
    this.readEntries();
  }

  get isOpen(): boolean {
    return this.open;
  }

  /**
   * Shows who the connection belongs to from now on.
   * @param name a DN, or in Active Directory a UPN or DOMAIN\name
   * @throws RangeError for an empty password: the directory would take it for an anonymous bind and say yes
   * @throws DirectoryRefused with a {@link DirectoryRefused.subCode} in Active Directory
   * @throws DirectoryUnreachable
   */
  async bind(name: string, password: string): Promise<void> {
    if (password === '') throw new RangeError('an empty password proves nothing');
    await this.answer((done) => this.client.bind(name, password, done));
  }

  /**
   * What a search finds, page by page; the next page is asked for while the last is worked on. Ends normally only when
   * all of it was read. Referrals are not followed.
   * @throws DirectoryRefused
   * @throws DirectoryUnreachable also where a server does not page or takes longer than {@link ConnectOptions.answerTimeout}
   */
  async *pages(search: Search): AsyncGenerator<Entry[], void, void> {
    const size = search.pageSize ?? 1000;
    let next = this.page(search, size);
    for (;;) {
      const { entries, cookie } = await next;
      if (cookie.length > 0) {
        next = this.page(search, size, cookie);
        // Told to whoever asks for it; nobody may.
        next.catch(() => undefined);
      }
      yield entries;
      if (cookie.length === 0) return;
    }
  }

  /** At most so many entries of a search, and whether there are more. @throws as {@link pages} */
  async some(search: Search, most: number): Promise<{ entries: Entry[]; more: boolean }> {
    const { entries, cookie } = await this.page(search, most);
    return { entries, more: cookie.length > 0 };
  }

  /** The entry of that name, `<GUID=…>` included. @returns undefined where there is none. @throws as {@link pages} */
  async read(
    base: string,
    attributes: readonly string[],
    options: Partial<Pick<Search, 'showDeleted' | 'filter'>> = {},
  ): Promise<Entry | undefined> {
    try {
      const search: Search = { base, scope: 'base', filter: everything, attributes, ...options };
      return (await this.page(search)).entries[0];
    } catch (error) {
      if (error instanceof DirectoryRefused && error.resultCode === resultCodes.noSuchObject) return undefined;
      throw error;
    }
  }

  /**
   * Changes one attribute: takes values away, then adds some, in one step.
   * @throws DirectoryRefused with a {@link DirectoryRefused.windowsError} in Active Directory
   * @throws DirectoryUnreachable
   */
  async replaceValue(dn: string, attribute: string, before: Buffer, after: Buffer): Promise<void> {
    const change = (operation: string, value: Buffer): ldapjs.Change =>
      new ldapjs.Change({ operation, modification: new ldapjs.Attribute({ type: attribute, values: [value] }) });
    const changes = [change('delete', before), change('add', after)];
    await this.answer((done) => this.client.modify(new NameAsWritten(dn) as unknown as string, changes, done));
  }

  /** What is under way fails. Safe to repeat. */
  close(): void {
    this.open = false;
    this.client.destroy();
  }

  private async page({ showDeleted: deleted, ...search }: Search, size?: number, cookie?: Buffer): Promise<Page> {
    const asked = [
      ...(size === undefined ? [] : [new PagedResultsControl({ value: { size, cookie } })]),
      ...(deleted ? [new Control({ type: controls.showDeleted, criticality: true, value: '' })] : []),
    ];
    const options = {
      scope: search.scope,
      filter: new EncodedFilter(typeof search.filter === 'string' ? parseFilter(search.filter) : search.filter),
      // None at all would mean every one (RFC 4511, 4.5.1.8).
      attributes: search.attributes.length === 0 ? ['1.1'] : [...search.attributes],
      timeLimit: Math.ceil(this.answerTimeout / 1000),
    };
    let messageId = -1;
    try {
      const base = new NameAsWritten(search.base) as unknown as string;
      const result = await this.answer<SearchDone>((done) =>
        this.client.search(base, options as unknown as ldapjs.SearchOptions, asked, (error, response) => {
          if (error) {
            done(error);
            return;
          }
          response.on('searchRequest', (request: { messageId: number }) => (messageId = request.messageId));
          response.on('error', done);
          response.on('end', (end) => done(null, end as unknown as SearchDone));
        }),
      );
      const paging = result.controls.find(({ type }) => type === controls.pagedResults);
      if (size !== undefined && !paging)
        throw new DirectoryUnreachable(nameOfServer(this.server), 'protocol', 'no paging');
      return { entries: this.received.get(messageId) ?? [], cookie: paging?.value.cookie ?? Buffer.alloc(0) };
    } finally {
      this.received.delete(messageId);
    }
  }

  /**
   * Entries are taken out of the stream here and never reach ldapjs, which would spend most of a run's time on them: it
   * prints each piece that arrives for a log nobody keeps, and each entry as an object of texts.
   */
  private readEntries(): void {
    const { _socket: socket, _tracker: tracker } = this.client as unknown as ClientInternals;
    const splitter = new MessageSplitter();
    // A firewall forgets who is silent for long.
    socket?.setKeepAlive(true, 60_000);
    socket?.removeAllListeners('data');
    socket?.on('data', (bytes: Buffer) => {
      try {
        for (const message of splitter.push(bytes)) if (!this.take(message)) tracker.parser.write(message);
      } catch (cause) {
        this.client.destroy(cause);
      }
    });
  }

  private take(message: Buffer): boolean {
    const found = receivedEntry(message);
    if (!found) return false;
    const entries = this.received.get(found.messageId);
    if (entries) entries.push(found.entry);
    else this.received.set(found.messageId, [found.entry]);
    return true;
  }

  private async answer<T>(ask: (done: (error: unknown, result?: T) => void) => void): Promise<T> {
    const name = nameOfServer(this.server);
    if (!this.open) throw new DirectoryUnreachable(name, 'lost', 'closed');
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(new DirectoryUnreachable(name, 'timeout', 'ETIMEDOUT'));
          this.close();
        }, this.answerTimeout);
        ask((error, result) => {
          if (error) reject(refusedOr(name, error));
          else resolve(result as T);
        });
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
