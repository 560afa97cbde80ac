/** An answer of the API that says no. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';

  constructor(
    readonly status: number,
    readonly code: string,
    call: string,
    message: string,
  ) {
    super(`${call} answered ${status} ${code}: ${message}`);
  }
}

interface Envelope {
  readonly success: boolean;
  readonly data?: unknown;
  readonly error?: { readonly code: string; readonly message: string; readonly details?: unknown };
}

/** Speaks to Maru as a browser does. */
export class ApiClient {
  private token: string | undefined;

  constructor(private readonly origin: string) {}

  /** @throws Error before a login */
  get accessToken(): string {
    if (this.token === undefined) throw new Error('nobody has logged in');
    return this.token;
  }

  /** @throws ApiRefused */
  async login(username: string, password: string): Promise<void> {
    const { accessToken } = await this.call<{ accessToken: string }>('POST', '/auth/login', { username, password });
    this.token = accessToken;
  }

  /**
   * @returns `data` of the envelope
   * @throws ApiRefused
   */
  async call<T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const envelope = (await response.json()) as Envelope;
    if (response.ok) return envelope.data as T;
    const { code = 'UNKNOWN', message = '', details } = envelope.error ?? {};
    throw new ApiRefused(response.status, code, `${method} ${path}`, `${message} ${JSON.stringify(details ?? {})}`);
  }
}
