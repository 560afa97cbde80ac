import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useMe } from '../../api/session';
import { Logo } from '../../shared/ui/Logo';
import { footNavigation, isOpenTo, navigation } from './navigation';
import { startPath } from './start-page';

function Entries({ entries }: { readonly entries: typeof navigation }) {
  const { t } = useTranslation('shell');
  return (
    <ul className="flex flex-col gap-1 px-1.5">
      {entries.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <NavLink
            to={to}
            end={to === '/'}
            className="flex h-14 flex-col items-center justify-center gap-1 rounded-xl text-xs font-medium text-secondary transition-colors duration-[.08s] hover:bg-fill-tertiary aria-[current=page]:bg-active aria-[current=page]:font-semibold aria-[current=page]:text-primary-text"
          >
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            {t(label)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

export function Rail() {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <nav
      aria-label={t('mainMenu')}
      className="row-span-2 flex flex-col items-stretch overflow-y-auto border-r border-card bg-container pb-2"
    >
      <Link to={startPath(me)} aria-label="Maru" className="mb-2 grid h-14 flex-none place-items-center">
        <Logo />
      </Link>
      <Entries entries={navigation} />
      <span className="min-h-4 flex-1" />
      <Entries entries={footNavigation.filter(isOpenTo(me))} />
    </nav>
  );
}
