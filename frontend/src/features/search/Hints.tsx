import { useTranslation } from 'react-i18next';
import { Key } from '../../shared/ui/Key';

/** What the keys do, and what else one may type. */
export function Hints({ isDegraded }: { readonly isDegraded: boolean }) {
  const { t } = useTranslation('search');
  return (
    <footer className="flex min-h-11 flex-none items-center gap-4 border-t border-split bg-fill-alter px-4 pb-[env(safe-area-inset-bottom)] text-xs text-tertiary tablet:min-h-10">
      <span className="hidden items-center gap-1 tablet:flex">
        <Key>↑</Key>
        <Key>↓</Key> {t('hintMove')}
      </span>
      <span className="hidden items-center gap-1 tablet:flex">
        <Key>↵</Key> {t('hintOpen')}
      </span>
      <span className="hidden items-center gap-1 tablet:flex">
        <Key>Ctrl</Key>
        <Key>↵</Key> {t('hintChart')}
      </span>
      <span className="tablet:ml-auto">{isDegraded ? t('degraded') : t('hint')}</span>
    </footer>
  );
}
