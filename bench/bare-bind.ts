import { once } from 'node:events';
import { connect } from 'node:tls';

export interface Bind {
  /** `ldaps://host:port` */
  readonly url: string;
  /** PEM */
  readonly ca: string;
  readonly dn: string;
  readonly password: string;
}

/** Tag, length and content (X.690, definite form). */
function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** BindRequest (RFC 4511, 4.2) of version 3, simple authentication. */
const bindRequest = (dn: string, password: string): Buffer => {
  const version = element(2, Buffer.from([3]));
  const request = Buffer.concat([version, element(4, Buffer.from(dn)), element(0x80, Buffer.from(password))]);
  return element(0x30, Buffer.concat([element(2, Buffer.from([1])), element(0x60, request)]));
};
/** In a BindResponse of less than 128 bytes, with a message id of one: where the result code stands. */
const RESULT_AT = 9;

/**
 * What a login costs at the least: a connection over TLS, checked against the directory's authority, one bind and its
 * answer. Written by hand, so that no client library slows the baseline.
 * @throws Error where the directory refuses
 */
export async function bareBind({ url, ca, dn, password }: Bind): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), ca });
  try {
    await once(socket, 'secureConnect');
    socket.write(bindRequest(dn, password));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (answer[RESULT_AT] !== 0) throw new Error(`the bind was refused: ${answer.toString('hex')}`);
  } finally {
    socket.destroy();
  }
}
