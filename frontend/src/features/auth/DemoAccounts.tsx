import { useTranslation } from 'react-i18next';
import type { AuthOptions } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import type { auth } from '../../app/i18n/ko/auth';

type Account = NonNullable<AuthOptions['demoAccounts']>[number];

interface Props {
  readonly accounts: readonly Account[];
  readonly isDisabled: boolean;
  readonly onChoose: (account: { readonly username: string; readonly password: string }) => void;
}

const ROLES: readonly string[] = ['system_admin', 'department_manager', 'employee'];
const isRole = (role: string): role is keyof typeof auth.roles => ROLES.includes(role);

/** People to look around as; only the embedded default names any. */
export function DemoAccounts({ accounts, isDisabled, onChoose }: Props) {
  const { t } = useTranslation('auth');
  return (
    <section aria-labelledby="demo-accounts" className="mt-6 border-t border-split pt-4">
      <div className="flex items-baseline gap-2">
        <h2 id="demo-accounts" className="text-sm font-bold">
          {t('demo')}
        </h2>
        <p className="text-xs text-tertiary">{t('demoHint')}</p>
      </div>
      <ul className="mt-2 grid grid-cols-2 gap-2">
        {accounts.map(({ username, password, name, role }) => (
          <li key={username}>
            <button
              type="button"
              disabled={isDisabled}
              data-demo={username}
              className="flex h-14 w-full items-center gap-2.5 rounded-xl border border-card px-3 text-left transition-colors duration-[.08s] hover:border-primary-border-hover hover:bg-primary-bg"
              onClick={() => onChoose({ username, password })}
            >
              <Avatar person={{ id: username, name, profileImageUrl: null }} />
              <span className="min-w-0 leading-5">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-xs text-tertiary">{isRole(role) ? t(`roles.${role}`) : role}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
