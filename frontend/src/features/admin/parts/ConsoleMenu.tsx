import { FolderSync, GitCompareArrows, Plus, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Pill } from '../../../shared/ui/Pill';
import { useWaiting } from '../conflicts.api';

interface Entry {
  readonly to: string;
  readonly label: 'overview' | 'conflicts' | 'add';
  readonly icon: LucideIcon;
}

const ENTRIES: readonly Entry[] = [
  { to: '/admin/directory', label: 'overview', icon: FolderSync },
  { to: '/admin/directory/conflicts', label: 'conflicts', icon: GitCompareArrows },
  { to: '/admin/directory/new', label: 'add', icon: Plus },
];

/** The pages of the console: a column beside them, a line above them where there is no room for one. */
export function ConsoleMenu() {
  const { t } = useTranslation('console');
  const waiting = useWaiting();
  return (
    <nav
      aria-label={t('menu.label')}
      className="flex-none border-card bg-fill-alter max-pane:border-b pane:w-46 pane:border-r pane:pt-2"
    >
      <div className="max-pane:px-2 max-pane:py-1 pane:p-2">
        <h2 className="px-2 py-1 text-xs font-medium text-tertiary max-pane:sr-only">{t('menu.label')}</h2>
        <ul className="flex max-pane:gap-1 max-pane:overflow-x-auto pane:flex-col">
          {ENTRIES.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <NavLink
                to={to}
                end
                className="flex h-8 items-center gap-2 rounded-md px-2 whitespace-nowrap text-secondary hover:bg-fill-tertiary max-pane:h-11 aria-[current=page]:bg-active aria-[current=page]:font-semibold aria-[current=page]:text-primary-text [&_svg]:text-icon aria-[current=page]:[&_svg]:text-primary-text"
              >
                <Icon size={16} strokeWidth={1.9} aria-hidden="true" />
                <span className="flex-1 truncate">{t(`menu.${label}`)}</span>
                {label === 'conflicts' && waiting > 0 && (
                  <Pill waits label={t('menu.waiting', { count: waiting })}>
                    {waiting}
                  </Pill>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
