import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { Section } from './Section';
import { useSetting } from './use-setting';

const CELL = 'border-t border-split px-4 py-1.5';

/** What concerns the safety of the account: the organisation has decided, so there is nothing to choose. */
function Security() {
  const { t } = useTranslation('settings');
  return (
    <tr>
      <th scope="row" className={`h-12 ${CELL} text-left font-normal`}>
        {t('notifications.security')}
        <p className="text-xs text-tertiary">{t('notifications.securityHint')}</p>
        <p className="text-xs text-tertiary">{t('notifications.securityLocked')}</p>
      </th>
      <td className={CELL}>
        <span className="inline-flex items-center gap-1 text-sm text-secondary">
          <Lock size={12} strokeWidth={2.1} aria-hidden="true" className="text-icon" />
          {t('notifications.always')}
        </span>
      </td>
    </tr>
  );
}

function DirectoryRuns({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('settings');
  const words = useFailureWords();
  const { value, failure, choose } = useSetting('notifications');
  const reason = failure && words(failure);
  return (
    <tr>
      <th scope="row" className={`h-12 ${CELL} text-left font-normal`}>
        {t('notifications.directory')}
        {reason ? (
          <p role="alert" className="text-xs text-error-text">
            {reason.what} {reason.next}
          </p>
        ) : (
          <p className="text-xs text-tertiary">{t('notifications.directoryHint')}</p>
        )}
      </th>
      <td className={CELL}>
        <input
          type="checkbox"
          className="block size-4 accent-primary max-tablet:size-6"
          aria-label={t('notifications.directoryInApp')}
          disabled={isDisabled}
          checked={value.directory.inApp}
          onChange={({ target }) => choose({ ...value, directory: { inApp: target.checked } })}
        />
      </td>
    </tr>
  );
}

/** What one is told of in the application; kinds that can never reach a person are not there for them. */
export function Notifications({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('settings');
  const { permissions } = useMe();
  return (
    <Section id="notifications">
      <table className="w-full table-fixed text-base leading-5">
        <colgroup>
          <col />
          <col className="w-28" />
        </colgroup>
        <thead>
          <tr className="h-8 bg-fill-alter text-left text-sm text-secondary">
            <th scope="col" className="border-t border-card px-4 font-medium">
              {t('notifications.kind')}
            </th>
            <th scope="col" className="border-t border-card px-4 font-medium">
              {t('notifications.inApp')}
            </th>
          </tr>
        </thead>
        <tbody>
          {permissions.includes('directory:administer') && <DirectoryRuns isDisabled={isDisabled} />}
          <Security />
        </tbody>
      </table>
    </Section>
  );
}
