import type { TransformStep } from './mapping.js';

/** @returns '' where there is no value any more */
export type Transform = (value: string) => string;

const steps: Readonly<Record<TransformStep['name'], (step: TransformStep) => Transform>> = {
  trim: () => (value) => value.trim(),
  lower: () => (value) => value.toLowerCase(),
  // Some directories keep several values in one, separated by commas or semicolons.
  first: () => (value) => (value.split(/[,;]/, 1)[0] ?? '').trim(),
  regex: ({ pattern = '' }) => {
    const expression = new RegExp(pattern, 'u');
    return (value) => {
      const found = expression.exec(value);
      return found ? (found[1] ?? found[0]) : '';
    };
  },
  template:
    ({ template = '{value}' }) =>
    (value) =>
      template.replaceAll('{value}', () => value),
};

/**
 * The steps one after the other; a value that a step has emptied stays so.
 * @throws SyntaxError for a pattern that is none
 */
export function transform(sequence: readonly TransformStep[]): Transform {
  const acts = sequence.map((step) => steps[step.name](step));
  return (value) => acts.reduce((text, act) => (text === '' ? text : act(text)), value);
}
