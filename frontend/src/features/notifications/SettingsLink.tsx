import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isBuilt } from '../../app/built';

const PAGE = '/settings#notifications';

/** To what one is told of, and how. */
export function SettingsLink({ onFollow }: { readonly onFollow: () => void }) {
  const { t } = useTranslation('notifications');
  if (!isBuilt(PAGE)) return null;
  return (
    <Link
      to={PAGE}
      onClick={onFollow}
      title={t('settings')}
      aria-label={t('settings')}
      className="grid size-7 flex-none place-items-center rounded-lg text-icon hover:bg-fill-tertiary"
    >
      <Settings2 size={16} strokeWidth={1.9} aria-hidden="true" />
    </Link>
  );
}
