import { Keyboard, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Bell } from '../../features/notifications/Bell';
import { usePalette } from '../../features/search/palette';
import { IconButton } from '../../shared/ui/IconButton';
import { Key } from '../../shared/ui/Key';
import { AccountMenu } from './AccountMenu';
import { Crumbs } from './Crumbs';

export function TopBar({ onShowShortcuts }: { readonly onShowShortcuts: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_minmax(200px,440px)_minmax(0,1fr)] items-center gap-6 border-b border-card bg-container pr-4 pl-6">
      <Crumbs />
      <button
        type="button"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        className="flex h-9 items-center gap-2 rounded-lg border border-card bg-fill-alter pr-2 pl-3 text-left text-tertiary transition-colors duration-[.08s] hover:border-field"
        onClick={() => usePalette.getState().open()}
      >
        <Search size={16} strokeWidth={1.9} aria-hidden="true" />
        <span className="flex-1">{t('search')}</span>
        <span className="flex gap-1" aria-hidden="true">
          <Key>Ctrl</Key>
          <Key>K</Key>
        </span>
      </button>
      <div className="flex items-center justify-end gap-1">
        <IconButton icon={Keyboard} label={t('shortcuts')} onClick={onShowShortcuts} />
        <Bell />
        <AccountMenu />
      </div>
    </header>
  );
}
