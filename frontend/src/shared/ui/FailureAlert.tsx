import { CircleAlert } from 'lucide-react';
import type { Failure } from '../../api/errors';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { RequestId } from './RequestId';

interface Props {
  readonly failure: Failure;
  readonly helpContact?: string | undefined;
  /** In place of the code's own words, where the form knows better what was meant. */
  readonly words?: { readonly what: string; readonly next: string };
  readonly className?: string;
}

/** Why something was refused, the next step and the request id; read out when it appears. */
export function FailureAlert({ failure, helpContact, words, className = '' }: Props) {
  const { what, next } = { ...useFailureWords(helpContact)(failure), ...words };
  return (
    <div
      role="alert"
      className={`flex gap-2.5 rounded-lg border border-error-border bg-error-bg px-3.5 py-2.5 text-sm ${className}`}
    >
      <CircleAlert size={16} strokeWidth={1.9} aria-hidden="true" className="mt-[3px] flex-none text-error-text" />
      <div className="min-w-0">
        <p className="text-base font-semibold text-error-text">{what}</p>
        <p>{next}</p>
        {failure.requestId && (
          <p className="mt-1 [&_button]:text-secondary">
            <RequestId id={failure.requestId} />
          </p>
        )}
      </div>
    </div>
  );
}
