import type { PropsWithChildren } from 'react';

const TONES = {
  neutral: 'bg-fill-tertiary text-secondary',
  blue: 'bg-primary-bg text-primary-text',
  green: 'bg-success-bg text-success-text',
  amber: 'bg-warning-bg text-warning-text',
  red: 'bg-error-bg text-error-text',
} as const;

export type Tone = keyof typeof TONES;

/** A word about a row; the tone only supports it. */
export function Tag({ tone, children }: PropsWithChildren<{ readonly tone: Tone }>) {
  return (
    <span
      className={`inline-flex h-5 flex-none items-center gap-1 rounded-sm px-1.5 text-xs leading-5 font-medium whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
