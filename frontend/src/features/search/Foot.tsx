import { useTranslation } from 'react-i18next';
import { Key } from '../../shared/ui/Key';

/** What the keys do, and what else one may type. */
export function Foot({ isDegraded, isPhone }: { readonly isDegraded: boolean; readonly isPhone: boolean }) {
  const { t } = useTranslation('search');
  const hint = isDegraded ? t('degraded') : t('hint');
  const ground = 'flex-none border-t border-split bg-fill-alter px-4 text-xs text-tertiary';
  if (isPhone)
    return (
      <footer className={`${ground} pb-[env(safe-area-inset-bottom)]`}>
        <p className="flex min-h-11 items-center">{hint}</p>
      </footer>
    );
  return (
    <footer className={`flex min-h-10 items-center gap-4 whitespace-nowrap ${ground}`}>
      <span className="flex items-center gap-1">
        <Key>↑</Key>
        <Key>↓</Key> {t('hintMove')}
      </span>
      <span className="flex items-center gap-1">
        <Key>↵</Key> {t('hintOpen')}
      </span>
      <span className="flex items-center gap-1">
        <Key>Ctrl</Key>
        <Key>↵</Key> {t('hintChart')}
      </span>
      <span className="ml-auto truncate">{hint}</span>
    </footer>
  );
}
