import { LogOut, Monitor, Moon, Settings, ShieldCheck, Sun, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useReachable } from '../../api/reachable';
import { signOut, useMe } from '../../api/session';
import { Avatar } from '../../shared/ui/Avatar';
import { MenuItem } from '../../shared/ui/MenuItem';
import { Popover } from '../../shared/ui/Popover';
import { Segmented } from '../../shared/ui/Segmented';
import { useOwnLocale, useOwnTheme } from '../../features/settings/own-look';
import { useFailureWords } from '../i18n/use-failure-words';
import { useBreakpoint } from '../viewport';

function Choices() {
  const { t } = useTranslation(['shell', 'words']);
  const locale = useOwnLocale();
  const theme = useOwnTheme();
  const words = useFailureWords();
  const isDisabled = useReachable((state) => state.isLost);
  const failure = locale.failure ?? theme.failure;
  const reason = failure && words(failure);
  return (
    <div className="flex flex-col gap-3 border-y border-split p-4">
      <div className="flex flex-col gap-1 text-sm text-secondary">
        {t('account.language')}
        <Segmented
          isWide
          label={t('account.language')}
          value={locale.value}
          isDisabled={isDisabled}
          onChange={locale.choose}
          choices={[
            { value: 'ko', label: t('words:languages.ko'), lang: 'ko' },
            { value: 'en', label: t('words:languages.en'), lang: 'en' },
          ]}
        />
      </div>
      <div className="flex flex-col gap-1 text-sm text-secondary">
        {t('account.theme')}
        <Segmented
          isWide
          label={t('account.theme')}
          value={theme.value}
          isDisabled={isDisabled}
          onChange={theme.choose}
          choices={[
            { value: 'system', label: t('theme.system'), icon: Monitor },
            { value: 'light', label: t('theme.light'), icon: Sun },
            { value: 'dark', label: t('theme.dark'), icon: Moon },
          ]}
        />
      </div>
      {reason && (
        <p role="alert" className="text-xs text-error-text">
          {reason.what} {reason.next}
        </p>
      )}
    </div>
  );
}

/** The person, language and theme, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const navigate = useNavigate();
  const isPhone = useBreakpoint() === 'phone';
  const isAdministrator = me.permissions.includes('directory:administer');
  return (
    <Popover
      label={t('account.menu', { name: me.name })}
      gap={8}
      className="w-72"
      trigger={(props) => (
        <button type="button" {...props} className="ml-2 grid size-11 place-items-center rounded-full tablet:size-8">
          <Avatar person={me} />
          <span className="sr-only">{t('account.menu', { name: me.name })}</span>
        </button>
      )}
    >
      {(close) => (
        <>
          <div className="flex items-center gap-3 p-4">
            <Avatar person={me} size={40} />
            <div className="min-w-0">
              <p className="truncate leading-5 font-semibold">
                {me.name} <span className="font-normal text-secondary">{me.position}</span>
              </p>
              <p className="truncate text-xs text-tertiary">{me.department?.name ?? me.username}</p>
            </div>
          </div>
          <Choices />
          <div className="p-2">
            <MenuItem
              icon={UserRound}
              onClick={() => {
                close();
                void navigate(`/people/${me.id}`);
              }}
            >
              {t('account.profile')}
            </MenuItem>
            <MenuItem
              icon={Settings}
              onClick={() => {
                close();
                void navigate('/settings');
              }}
            >
              {t('account.settings')}
            </MenuItem>
            {isPhone && isAdministrator && (
              <MenuItem
                icon={ShieldCheck}
                onClick={() => {
                  close();
                  void navigate('/admin/directory');
                }}
              >
                {t('administration')}
              </MenuItem>
            )}
            <MenuItem icon={LogOut} onClick={() => void signOut()}>
              {t('account.signOut')}
            </MenuItem>
          </div>
        </>
      )}
    </Popover>
  );
}
