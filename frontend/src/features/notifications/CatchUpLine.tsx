import { Wifi, X } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/ui/IconButton';
import { dismissAbsence, useAbsence } from './absence-line';

/** After a while without a connection: for how long, and what came meanwhile; once, in every tab alike. */
export function CatchUpLine() {
  const { t } = useTranslation(['notifications', 'words']);
  const shown = useAbsence((state) => state.shown);
  if (!shown) return null;
  const minutes = Math.max(Math.round((shown.until - shown.from) / 60_000), 1);
  return (
    <div role="status" className="flex min-h-10 flex-none items-center gap-2 bg-primary-bg py-1.5 pr-2 pl-5 text-sm">
      <Wifi size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none text-primary-text" />
      <span className="flex-1">
        <Trans t={t} i18nKey="back" values={{ minutes }} components={{ b: <b className="font-semibold" /> }} />{' '}
        {t('cameMeanwhile', { count: shown.count })}
      </span>
      <IconButton size={28} icon={X} label={t('words:close')} onClick={dismissAbsence} />
    </div>
  );
}
