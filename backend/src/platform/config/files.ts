import { z } from 'zod';
import { read, type Environment } from './read.js';

/** Folder of the files, the same for every process: a volume that all of them mount. */
export const filesFolder = (environment: Environment): string =>
  read(environment, { FILES_DIR: z.string().min(1) }).FILES_DIR;
