import { Button } from 'antd';
import { RefreshCw, Sparkles, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeptItems } from '../../shared/kept/kept-store';
import { IconButton } from '../../shared/ui/IconButton';
import { hideForToday, today, useVersion } from '../version';

/** One line about a newer version; the page is never reloaded by itself. */
export function VersionBanner() {
  const { t } = useTranslation(['shell', 'words']);
  const { isNew, hiddenOn } = useVersion();
  const hasKept = useKeptItems(({ items }) => items.length > 0);
  if (!isNew || hiddenOn === today()) return null;
  return (
    <div
      role="status"
      className="flex min-h-11 flex-none items-center gap-2 border-b border-primary-border bg-primary-bg py-1 pr-2 pl-4 leading-5 tablet:pr-4 tablet:pl-6"
    >
      <Sparkles size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none text-primary-text" />
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{t('version.what')}</b>{' '}
        <span className="text-secondary">{hasKept ? t('version.kept') : t('version.next')}</span>
      </p>
      <Button
        size="small"
        className="max-tablet:h-11"
        icon={<RefreshCw size={14} aria-hidden="true" />}
        onClick={() => location.reload()}
      >
        {t('version.reload')}
      </Button>
      <IconButton icon={X} size={28} label={t('version.hide')} onClick={hideForToday} className="max-tablet:size-11!" />
    </div>
  );
}
