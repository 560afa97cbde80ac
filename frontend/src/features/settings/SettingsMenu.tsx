import { Keyboard, LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShortcutsList } from '../../app/shell/shortcuts';
import { sections, type SectionId } from './sections';

const LOOK =
  'flex h-8 items-center gap-2 rounded-md px-2 text-secondary hover:bg-fill-tertiary aria-[current]:bg-active aria-[current]:font-semibold aria-[current]:text-primary-text [&_svg]:text-icon aria-[current]:[&_svg]:text-primary-text';

/** The sections of the page, and what of one's own is set elsewhere. */
export function SettingsMenu({ current }: { readonly current: SectionId }) {
  const { t } = useTranslation(['settings', 'shell']);
  return (
    <nav aria-label={t('pageTitle')} className="w-46 flex-none overflow-y-auto border-r border-card bg-fill-alter pt-2">
      <div className="p-2">
        <h2 className="px-2 py-1 text-xs font-medium text-tertiary">{t('menu.me')}</h2>
        <ul>
          {sections.map(({ id, icon: Icon }) => (
            <li key={id}>
              <Link to={`#${id}`} replace aria-current={id === current ? 'location' : undefined} className={LOOK}>
                <Icon size={16} strokeWidth={1.9} aria-hidden="true" />
                <span className="truncate">{t(`sections.${id}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="p-2">
        <h2 className="px-2 py-1 text-xs font-medium text-tertiary">{t('menu.pages')}</h2>
        <Link to="/?edit" className={LOOK}>
          <LayoutDashboard size={16} strokeWidth={1.9} aria-hidden="true" />
          {t('menu.home')}
        </Link>
        <button type="button" className={`w-full ${LOOK}`} onClick={() => useShortcutsList.getState().show(true)}>
          <Keyboard size={16} strokeWidth={1.9} aria-hidden="true" />
          {t('shell:shortcuts')}
        </button>
      </div>
    </nav>
  );
}
