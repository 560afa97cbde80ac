import { Refusal } from './refusal.mjs';

/** @throws {Refusal} below the oldest Node.js that Maru runs on */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Maru needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
}
