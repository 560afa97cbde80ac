import type { PropsWithChildren } from 'react';
import type { Failure } from '../../../api/errors';
import { FailureAlert } from '../../../shared/ui/FailureAlert';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a directory refused or did not answer, in the words of the connection test, and what to do. */
export function DirectoryFailure({ failure, children }: PropsWithChildren<{ readonly failure: Failure }>) {
  const { detail, advice, field } = failure.details;
  const words = textOf(detail) ? { words: { what: textOf(detail), next: textOf(advice) } } : {};
  return (
    <div className="flex flex-col items-start gap-2" data-failure={failure.code} data-field={textOf(field)}>
      <FailureAlert failure={failure} {...words} className="w-full" />
      {children}
    </div>
  );
}
