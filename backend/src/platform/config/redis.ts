import { z } from 'zod';
import { read, type Environment } from './read.js';

export const redisUrl = (environment: Environment): string =>
  read(environment, { REDIS_URL: z.url({ protocol: /^rediss?$/ }) }).REDIS_URL;
