import type { PropsWithChildren, ReactNode } from 'react';
import type { Failure } from '../../api/errors';
import { useFailureWords } from '../../app/i18n/use-failure-words';

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why the last choice did not stay. */
  readonly failure: Failure | null;
}

/** A setting: what it is, what it does, and its control; a choice that failed tells why where it was made. */
export function Row({ label, hint, failure, children }: PropsWithChildren<Props>) {
  const words = useFailureWords();
  const reason = failure && words(failure);
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-t border-split px-4 py-[7px]">
      <div className="min-w-32 flex-1 leading-5">
        {label}
        {reason ? (
          <p role="alert" className="text-xs text-error-text">
            {reason.what} {reason.next}
          </p>
        ) : (
          hint && <p className="text-xs text-tertiary">{hint}</p>
        )}
      </div>
      {children}
    </div>
  );
}
