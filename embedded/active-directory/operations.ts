import { bind } from './accounts/bind.js';
import { add } from './changes/add.js';
import { modify } from './changes/modify.js';
import { remove } from './changes/remove.js';
import { rename } from './changes/rename.js';
import { mustFind } from './changes/target.js';
import { mustKnow } from './changes/values.js';
import type { Directory } from './directory.js';
import { MalformedMessage } from './protocol/ber-reader.js';
import { checkControls } from './protocol/controls.js';
import { Failure, notBound, RESULT } from './protocol/failure.js';
import type { Request } from './protocol/request.js';
import { compile } from './search/match.js';
import { search } from './search/search.js';
import type { Session } from './session.js';

/** What goes back for one request; entries found stand before the result. */
export interface Answer {
  readonly status: number;
  readonly diagnostic: string;
  readonly matchedDn: string;
  readonly messages?: Buffer;
  /** Of a page of results; null where none was asked for. */
  readonly cookie: string | null;
}

const done: Answer = { status: RESULT.success, diagnostic: '', matchedDn: '', cookie: null };

/** Does what a request asks for; a refusal is an answer too. Throws only what is a fault of this program. */
export async function answer(directory: Directory, session: Session, request: Request): Promise<Answer> {
  try {
    checkControls(request.controls);
    return { ...done, ...(await perform(directory, session, request)) };
  } catch (error) {
    if (error instanceof MalformedMessage) return { ...done, status: RESULT.protocolError, diagnostic: error.message };
    if (!(error instanceof Failure)) throw error;
    // Active Directory ends its texts with a NUL.
    return { ...done, status: RESULT[error.result], diagnostic: `${error.diagnostic}\0`, matchedDn: error.matchedDn };
  }
}

async function perform(directory: Directory, session: Session, request: Request): Promise<Partial<Answer>> {
  const { operation } = request;
  switch (operation.kind) {
    case 'bind':
      // Until it has succeeded the connection is nobody's (RFC 4513 4).
      session.become(null);
      session.become(await bind(directory, operation.name, operation.password));
      return {};
    case 'search':
      return search(directory, session, request, operation);
    case 'add':
      await add(directory, session, operation);
      return {};
    case 'modify':
      await modify(directory, session, request, operation);
      return {};
    case 'delete':
      remove(directory, session, request, operation);
      return {};
    case 'rename':
      rename(directory, session, operation);
      return {};
    case 'compare': {
      if (!session.user) throw notBound();
      const entry = mustFind(directory, session, operation.dn);
      mustKnow(operation.name);
      const isEqual =
        compile(directory, { kind: 'equal', name: operation.name, value: operation.value })(entry) === true;
      return { status: isEqual ? RESULT.compareTrue : RESULT.compareFalse };
    }
    default:
      return { status: RESULT.protocolError };
  }
}
