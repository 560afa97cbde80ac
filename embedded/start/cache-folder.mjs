import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './settings.mjs';

/**
 * @returns {string} the folder of what can be made anew
 * @throws {Refusal}
 */
export function openCache() {
  const folder = join(root, '.cache');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(root, constants.W_OK);
  } catch {
    throw new Refusal(`You may not write to ${root}; change its owner.`);
  }
  return folder;
}
