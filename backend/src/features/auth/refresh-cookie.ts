import type { Cookie } from '../../http/route.js';

export const REFRESH_COOKIE = 'maru_refresh';
const PATH = '/api/v1/auth';

/** The cookie that holds the refresh token; no script reads it, no other site sends it. */
export class RefreshCookie {
  private readonly secure: boolean;

  /** @param maxAge seconds it outlives the browser, where it does */
  constructor(
    publicUrl: URL,
    private readonly maxAge: number,
  ) {
    this.secure = publicUrl.protocol !== 'http:';
  }

  holding(value: string, persistent: boolean): Cookie {
    return {
      name: REFRESH_COOKIE,
      value,
      path: PATH,
      secure: this.secure,
      maxAge: persistent ? this.maxAge : undefined,
    };
  }

  taken(): Cookie {
    return { name: REFRESH_COOKIE, value: null, path: PATH, secure: this.secure };
  }
}
