import { useEffect } from 'react';
import { useSession } from '../api/session';
import { LoginPage } from '../features/auth/LoginPage';
import { fetchApplication, useApplication } from './application';
import { speak, useLanguage } from './i18n';
import { rememberLocale } from './i18n/locale';
import { prefetchApplication } from './prefetch';
import { useTheme } from './theme/mode';
import { ThemeRoot } from './theme/ThemeRoot';
import { Starting } from './Starting';
import { Unreachable } from './Unreachable';

/** The person's own language and theme go before what this browser remembers. */
function useOwnSettings(): void {
  const settings = useSession(({ session }) => (session.status === 'in' ? session.me.settings : null));
  const locale = settings?.locale ?? null;
  const theme = settings?.theme ?? null;
  useEffect(() => {
    if (!locale) return;
    rememberLocale(locale);
    void speak(locale);
  }, [locale]);
  useEffect(() => {
    if (theme) useTheme.getState().choose(theme);
  }, [theme]);
}

/** Milliseconds until what could not be fetched is asked for again. */
const PAUSE = 5_000;

function Application() {
  const { SignedIn } = useApplication();
  const isMissing = SignedIn === null;
  useEffect(() => {
    if (!isMissing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => void fetchApplication().catch(() => (timer = setTimeout(ask, PAUSE)));
    ask();
    return () => clearTimeout(timer);
  }, [isMissing]);
  return SignedIn ? <SignedIn /> : <Starting />;
}

function Page() {
  const session = useSession((state) => state.session);
  if (session.status === 'starting') return <Starting />;
  if (session.status === 'unreachable') return <Unreachable failure={session.failure} />;
  if (session.status === 'out') return <LoginPage reason={session.reason} prefetch={prefetchApplication} />;
  return <Application />;
}

export function Root() {
  const language = useLanguage();
  useOwnSettings();
  if (!language.locale) return null;
  return (
    <ThemeRoot locale={language.antd}>
      <Page />
    </ThemeRoot>
  );
}
