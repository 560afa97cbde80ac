import { Unavailable } from './errors.js';

/** How node-postgres and the operating system say that PostgreSQL is not there, not that a statement was wrong. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // PostgreSQL's class 57P: shut down, crashed, starting up; 53300: no connection left
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
]);
const words =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

export function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return (
    (typeof code === 'string' && codes.has(code)) ||
    words.test(error.message) ||
    (driverError !== undefined && driverError !== error && isConnectionFailure(driverError))
  );
}

/** @throws Unavailable DATABASE_UNAVAILABLE instead of what shows that PostgreSQL is away */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isConnectionFailure(error)) throw new Unavailable('DATABASE_UNAVAILABLE', undefined, { cause: error });
    throw error;
  }
}
