import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { useLive } from '../../features/notifications/use-live';
import { usePalette } from '../../features/search/palette';
import { whenIdle } from '../../shared/when-idle';
import { fetchFonts } from '../theme/fonts';
import { useBreakpoint } from '../viewport';
import { KeptList } from './KeptList';
import { OfflineBanner } from './OfflineBanner';
import { PhoneTabs } from './PhoneTabs';
import { PhoneTop } from './PhoneTop';
import { Rail } from './Rail';
import { useShortcuts, useShortcutsList } from './shortcuts';
import { TopBar } from './TopBar';
import { VersionBanner } from './VersionBanner';

const loadSearchBox = () => import('../../features/search/SearchBox');
const SearchBox = lazy(async () => ({ default: (await loadSearchBox()).SearchBox }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog }));

/** Milliseconds after the page is there: whoever opens the box then types into it at once. */
const REST = 1_500;

const fetchTheRest = () =>
  whenIdle(() => {
    void loadSearchBox();
    fetchFonts();
  }, REST);

/** What stays while pages come and go. */
export function Shell() {
  const { t } = useTranslation('shell');
  const isPhone = useBreakpoint() === 'phone';
  useLive();
  const isSearching = usePalette((state) => state.isOpen);
  const { isShown: areShortcutsShown, show: showShortcuts } = useShortcutsList();
  useShortcuts();
  useEffect(fetchTheRest, []);
  return (
    <div
      className={
        isPhone
          ? 'flex h-dvh flex-col overflow-hidden'
          : 'grid h-dvh grid-cols-[72px_minmax(0,1fr)] grid-rows-[56px_minmax(0,1fr)] overflow-hidden'
      }
    >
      <a
        href="#content"
        className="absolute -top-20 left-2 z-50 rounded-md bg-elevated px-3 py-2 shadow-popover focus:top-2"
      >
        {t('skip')}
      </a>
      {isPhone ? (
        <PhoneTop />
      ) : (
        <>
          <Rail />
          <TopBar onShowShortcuts={() => showShortcuts(true)} />
        </>
      )}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <VersionBanner />
        <OfflineBanner />
        <KeptList />
        <main id="content" tabIndex={-1} className="relative min-h-0 flex-1 overflow-auto">
          <Outlet />
        </main>
      </div>
      {isPhone && <PhoneTabs />}
      <Suspense>
        {isSearching && <SearchBox />}
        {areShortcutsShown && <ShortcutsDialog onClose={() => showShortcuts(false)} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
