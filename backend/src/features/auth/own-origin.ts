import { Forbidden } from '../../platform/errors.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a browser's page of Maru's own sends a request; what is no browser sends no Origin. */
export class OwnOrigin {
  private readonly origins: ReadonlySet<string>;

  /** @param others origins beside the public one, such as `https://intranet.hanul.example` */
  constructor(publicUrl: URL, others: readonly string[] = []) {
    this.origins = new Set([...aliases(publicUrl), ...others]);
  }

  /** @throws Forbidden ORIGIN_NOT_ALLOWED */
  mustBe(origin: string | undefined): void {
    if (origin !== undefined && !this.origins.has(origin)) throw new Forbidden('ORIGIN_NOT_ALLOWED');
  }
}

/** On the machine itself one goes by several names. */
function aliases({ protocol, hostname, port, origin }: URL): string[] {
  if (!loopback.has(hostname)) return [origin];
  return [...loopback].map((name) => new URL(`${protocol}//${name}${port === '' ? '' : `:${port}`}`).origin);
}
