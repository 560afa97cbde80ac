import { CalendarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/use-formats';
import { useLeave } from './people.api';

/** When somebody is away, as far as it was approved. */
export function LeaveLine({ id }: { readonly id: string }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { data: leave } = useLeave(id);
  if (!leave) return null;
  const { from, to, isNow } = leave;
  const period = from === to ? formats.date(from) : `${formats.date(from)} – ${formats.date(to)}`;
  return (
    <p className="mt-4 flex gap-2.5 rounded-lg bg-primary-bg px-3 py-2.5 text-xs leading-[18px] text-secondary">
      <CalendarOff size={16} strokeWidth={1.9} aria-hidden="true" className="mt-px flex-none text-primary-text" />
      <span>
        <b className="block text-sm font-semibold text-text">{t('leave', { period })}</b>
        {isNow ? t('leaveNow') : t('leaveApproved')}
      </span>
    </p>
  );
}
