import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import ldap from 'ldapjs';
import type { Directory } from './directory.js';
import { answer, type Answer } from './operations.js';
import { Framing } from './protocol/framing.js';
import { readRequest, type Request } from './protocol/request.js';
import { Session } from './session.js';

/** The result that ldapjs sends for a request, as far as it is used here. */
interface LdapjsResult {
  status: number;
  matchedDN: string;
  diagnosticMessage: string;
  readonly connection: TLSSocket;
  addControl(control: unknown): void;
  end(): void;
}
type Handler = (request: IncomingRequest, result: LdapjsResult, next: () => void) => void;

/** What ldapjs's typings leave out of its server. */
interface LdapjsServer {
  newConnection(socket: TLSSocket): void;
  listen(port: number, host: string, callback: () => void): void;
  close(callback: () => void): void;
  address(): AddressInfo;
  on(event: 'error', listener: (error: Error) => void): void;
  bind(name: string, handler: Handler): void;
  search(name: string, handler: Handler): void;
  add(name: string, handler: Handler): void;
  modify(name: string, handler: Handler): void;
  modifyDN(name: string, handler: Handler): void;
  del(name: string, handler: Handler): void;
  compare(name: string, handler: Handler): void;
}
interface LdapjsConnection {
  parser: { write(bytes: Buffer): void; emit(event: 'message', message: IncomingRequest): void };
}

const silent = () => undefined;
const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };

/**
 * A request as it passes through ldapjs, which only dispatches it. ldapjs 3.0.7 would parse it itself: it refuses names
 * that are not DNs, decodes passwords and filters as text and knows no extensible rule. So what it would parse is empty
 * here, and the request is read by our own reader.
 */
class IncomingRequest {
  readonly name = '';
  readonly entry = '';
  readonly object = '';
  readonly requestName = '';
  readonly log = log;
  readonly attributes: readonly string[] = [];
  readonly dn = ldap.parseDN('');
  readonly protocolOp: number;
  readonly messageId: number;

  constructor(readonly request: Request) {
    this.protocolOp = request.tag;
    this.messageId = request.id;
  }

  /** What ldapjs would log: without what it holds, as that may be a password. */
  get pojo(): object {
    return { messageId: this.messageId, kind: this.request.operation.kind };
  }
}

export interface ServerOptions {
  readonly key: string;
  readonly certificate: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly onFault: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Answers nothing more and ends every connection. */
  close(): Promise<void>;
}

/** Exported by ldapjs, missing in its typings. */
const { PagedResultsControl } = ldap as unknown as {
  PagedResultsControl: new (options: { value: { size: number; cookie: Buffer } }) => object;
};

const GOODBYE_MS = 200;

/** Serves a directory over LDAPS. @throws the system's error when the address cannot be had */
export async function serve(directory: Directory, options: ServerOptions): Promise<RunningServer> {
  const sessions = new Map<TLSSocket, Session>();
  const connectionRouter = (socket: TLSSocket) => {
    const session = new Session();
    sessions.set(socket, session);
    socket.setNoDelay(true);
    socket.on('close', () => sessions.delete(socket));
    server.newConnection(socket);
    readFramesOf(socket);
  };
  const server = createServer({ key: options.key, certificate: options.certificate, log, connectionRouter });

  const handle: Handler = (incoming, result) => {
    const session = sessions.get(result.connection);
    if (!session) return;
    answer(directory, session, incoming.request)
      .then((given) => send(result, given))
      .catch((error: unknown) => {
        options.onFault(error);
        result.connection.destroy();
      });
  };
  for (const act of ['bind', 'search', 'add', 'modify', 'modifyDN', 'del', 'compare'] as const) server[act]('', handle);

  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  server.on('error', options.onFault);
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        const sockets = [...sessions.keys()];
        for (const socket of sockets) socket.end();
        // Whoever does not hang up in turn is cut off.
        setTimeout(() => {
          for (const socket of sockets) socket.destroy();
        }, GOODBYE_MS);
      }),
  };
}

function send(result: LdapjsResult, { status, diagnostic, matchedDn, messages, cookie }: Answer): void {
  if (messages && messages.length > 0) result.connection.write(messages);
  if (cookie !== null) {
    result.addControl(new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(cookie, 'latin1') } }));
  }
  result.status = status;
  result.diagnosticMessage = diagnostic;
  result.matchedDN = matchedDn;
  result.end();
}

const createServer = (options: object) => ldap.createServer(options) as unknown as LdapjsServer;

/** Puts our own reading of messages in the place of ldapjs's parser; its events reach ldapjs as before. */
function readFramesOf(socket: TLSSocket): void {
  const connection = socket as unknown as LdapjsConnection;
  const theirs = connection.parser;
  const framing = new Framing();
  connection.parser = {
    write(bytes) {
      try {
        for (const frame of framing.push(bytes)) theirs.emit('message', new IncomingRequest(readRequest(frame)));
      } catch {
        // Whoever sends what is no LDAP message is not spoken to any longer.
        socket.destroy();
      }
    },
    emit: (event, message) => theirs.emit(event, message),
  };
}
