import { z } from 'zod';
import { read, type Environment } from './read.js';

/** How many in how many seconds. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export interface Limits {
  readonly person: Limit;
  readonly address: Limit;
  /** Pictures that an address fetches. */
  readonly picture: Limit;
  /** Runs, tests and exports of a person. */
  readonly heavy: Limit;
  /** Wrong passwords for an account. */
  readonly loginAccount: Limit;
  /** Wrong passwords from an address; an office shares one. */
  readonly loginAddress: Limit;
}

const count = (standard: number) => z.coerce.number().int().min(1).default(standard);

export function limitsConfig(environment: Environment): Limits {
  const settings = read(environment, {
    RATE_LIMIT_PERSON: count(1200),
    RATE_LIMIT_ADDRESS: count(6000),
    RATE_LIMIT_PICTURES: count(60_000),
    RATE_LIMIT_HEAVY: count(60),
    LOGIN_ATTEMPTS_ACCOUNT: count(5),
    LOGIN_WINDOW_ACCOUNT: count(900),
    LOGIN_ATTEMPTS_ADDRESS: count(100),
    LOGIN_WINDOW_ADDRESS: count(300),
  });
  return {
    person: { points: settings.RATE_LIMIT_PERSON, seconds: 60 },
    address: { points: settings.RATE_LIMIT_ADDRESS, seconds: 60 },
    picture: { points: settings.RATE_LIMIT_PICTURES, seconds: 60 },
    heavy: { points: settings.RATE_LIMIT_HEAVY, seconds: 60 },
    loginAccount: { points: settings.LOGIN_ATTEMPTS_ACCOUNT, seconds: settings.LOGIN_WINDOW_ACCOUNT },
    loginAddress: { points: settings.LOGIN_ATTEMPTS_ADDRESS, seconds: settings.LOGIN_WINDOW_ADDRESS },
  };
}
