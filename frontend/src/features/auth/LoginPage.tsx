import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authOptions, signIn, type Credentials } from '../../api/session';
import type { LeaveReason } from '../../api/token';
import type { AuthOptions } from '../../api/types';
import { speak, useLanguage } from '../../app/i18n';
import { rememberLocale } from '../../app/i18n/locale';
import { startPath } from '../../app/shell/start-page';
import { fetchFonts } from '../../app/theme/fonts';
import { Segmented } from '../../shared/ui/Segmented';
import { ChangePasswordForm } from './ChangePasswordForm';
import { LoginArt } from './LoginArt';
import { LoginForm } from './LoginForm';
import { returnTo } from './return-to';

/** What the form needs first, and then, while somebody looks at it and types, what comes after it. */
function useOptions(prefetch: () => Promise<void>): AuthOptions | null {
  const [options, setOptions] = useState<AuthOptions | null>(null);
  useEffect(() => {
    let isLeft = false;
    // Without them the form works all the same; its own request will tell what is wrong.
    authOptions()
      .then(setOptions, () => undefined)
      .then(prefetch)
      .then(
        () => !isLeft && fetchFonts(),
        () => undefined,
      );
    return () => {
      isLeft = true;
    };
  }, [prefetch]);
  return options;
}

interface Props {
  /** Why one had to leave, where one was in. */
  readonly reason: LeaveReason | null;
  /** Makes ready what comes next; never fails. */
  readonly prefetch: () => Promise<void>;
}

export function LoginPage({ reason, prefetch }: Props) {
  const { t } = useTranslation(['auth', 'words']);
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const options = useOptions(prefetch);
  const [refused, setRefused] = useState<Credentials | null>(null);
  const organisation = options?.organisation.name ?? '';
  /** Signs in and goes on to where one wanted to be, which is there by then. */
  const enter = (credentials: Credentials): Promise<void> =>
    signIn(credentials, async (me) => {
      await prefetch();
      const target = returnTo(location, startPath(me));
      if (target) history.replaceState(null, '', target);
    });

  return (
    <div className="grid min-h-dvh bg-container desktop:grid-cols-[640px_minmax(0,1fr)]">
      <title>{`${refused ? t('change.pageTitle') : t('pageTitle')} · Maru`}</title>
      <LoginArt organisation={organisation} />
      <main className="relative grid grid-rows-[auto_1fr_auto] px-6 tablet:px-8">
        <div className="flex h-20 items-center justify-end">
          <Segmented
            label={t('language')}
            value={locale}
            onChange={(choice) => {
              rememberLocale(choice);
              void speak(choice);
            }}
            choices={[
              { value: 'ko', label: t('words:languages.ko'), lang: 'ko' },
              { value: 'en', label: t('words:languages.en'), lang: 'en' },
            ]}
          />
        </div>
        <div className="mx-auto w-full max-w-[368px] self-center pb-8">
          {refused ? (
            <ChangePasswordForm refused={refused} onEnter={enter} onBack={() => setRefused(null)} options={options} />
          ) : (
            <LoginForm reason={reason} options={options} onEnter={enter} onMustChange={setRefused} />
          )}
        </div>
        <footer className="flex justify-between gap-6 pb-6 text-xs text-tertiary">
          <span>{organisation && `© ${organisation}`}</span>
          {options?.helpContact && <span>{t('help', { contact: options.helpContact })}</span>}
        </footer>
      </main>
    </div>
  );
}
