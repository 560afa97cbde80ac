import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { navigation } from './navigation';

export function PhoneTabs() {
  const { t } = useTranslation('shell');
  return (
    <nav
      aria-label={t('mainMenu')}
      className="flex-none border-t border-card bg-container pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="grid h-14 auto-cols-fr grid-flow-col">
        {navigation.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === '/'}
              className="flex h-14 flex-col items-center justify-center gap-1 text-xs font-medium text-secondary aria-[current=page]:font-semibold aria-[current=page]:text-primary-text"
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
              {t(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
