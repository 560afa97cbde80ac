import { readFileSync } from 'node:fs';
import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that do not hold; the message names each of them. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

/** The value of a setting, or the content of the file that `<name>_FILE` names. */
function valueOf(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  const value = file === undefined ? environment[name] : readFileSync(file, 'utf8').trim();
  return value === '' ? undefined : value;
}

/**
 * One concern's settings, out of the environment.
 * @throws BadConfiguration naming each setting that is missing or wrong, never its value
 */
export function read<Shape extends z.ZodRawShape>(
  environment: Environment,
  shape: Shape,
): z.output<z.ZodObject<Shape>> {
  const found = Object.fromEntries(Object.keys(shape).map((name) => [name, valueOf(environment, name)]));
  const result = z.object(shape).safeParse(found);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new BadConfiguration(`These settings do not hold:\n${lines.join('\n')}`);
}
