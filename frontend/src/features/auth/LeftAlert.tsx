import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeaveReason } from '../../api/token';
import { isAnythingKept } from '../../shared/kept/kept-store';

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
        {isAnythingKept() && <p className="mt-1 text-secondary">{t('kept')}</p>}
      </div>
    </div>
  );
}
