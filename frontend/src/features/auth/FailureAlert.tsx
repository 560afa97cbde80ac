import { CircleAlert, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../api/errors';
import type { LeaveReason } from '../../api/token';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { RequestId } from '../../shared/ui/RequestId';

/** Why one was not let in, the next step and the request id; read out when it appears. */
export function FailureAlert({ failure, helpContact }: { readonly failure: Failure; readonly helpContact?: string }) {
  const { what, next } = useFailureWords(helpContact)(failure);
  return (
    <div
      role="alert"
      className="mt-6 flex gap-2.5 rounded-lg border border-error-border bg-error-bg px-3.5 py-2.5 text-sm"
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

/** Why one had to leave, and what to do; nothing is wrong with what was typed. */
export function LeftAlert({ reason }: { readonly reason: LeaveReason }) {
  const { t } = useTranslation('auth');
  return (
    <div
      role="status"
      className="mt-6 flex gap-2.5 rounded-lg border border-primary-border bg-primary-bg px-3.5 py-2.5 text-sm"
    >
      <Info size={16} strokeWidth={1.9} aria-hidden="true" className="mt-[3px] flex-none text-primary-text" />
      <div>
        <p className="text-base font-semibold">{t(`left.${reason}.what`)}</p>
        <p className="text-secondary">{t(`left.${reason}.next`)}</p>
      </div>
    </div>
  );
}
