import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useOrganisationName } from './organisation';

const CONSOLE = ['new', 'conflicts', 'run', 'connection', 'mapping'] as const;
/** Which page of the console an address leads to; none for its first. */
const consolePage = (pathname: string) => CONSOLE.find((page) => new RegExp(`/${page}(s/[^/]+)?$`).test(pathname));

/** Area and page, as the top bar shows them. */
export function Crumbs() {
  const { t } = useTranslation(['shell', 'people', 'settings', 'admin', 'notifications']);
  const organisation = useOrganisationName();
  const { pathname, search } = useLocation();
  const isChart = new URLSearchParams(search).get('view') === 'chart';
  const page = consolePage(pathname);
  const crumbs = pathname.startsWith('/people')
    ? [t('people'), isChart ? t('people:views.chart') : t('people:views.list')]
    : pathname === '/settings'
      ? [t('settings'), t('settings:pageTitle')]
      : pathname.startsWith('/admin/directory')
        ? [t('administration'), t('admin:directories'), ...(page ? [t(`admin:pages.${page}`)] : [])]
        : pathname === '/notifications'
          ? [organisation, t('notifications:title')]
          : pathname === '/'
            ? [organisation, t('home')]
            : [organisation];
  /** Left out where there is room for two names only. */
  const isBetween = (index: number) => index > 0 && index < crumbs.length - 1;
  return (
    <nav aria-label={t('path')} className="min-w-0">
      <ol className="flex items-center gap-1.5 whitespace-nowrap text-tertiary">
        {crumbs.map((crumb, index) => (
          <li
            key={crumb}
            className={`min-w-0 items-center gap-1.5 last:font-semibold last:text-text ${isBetween(index) ? 'hidden desktop:flex' : 'flex'}`}
          >
            {index > 0 && <ChevronRight size={14} aria-hidden="true" className="flex-none text-quaternary" />}
            <span className="truncate">{crumb}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
