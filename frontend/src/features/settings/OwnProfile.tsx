import { Button, Input } from 'antd';
import { Lock } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client';
import { failureOf } from '../../api/errors';
import { replaceMe, useMe } from '../../api/session';
import { useLanguage } from '../../app/i18n';
import { useHelpContact } from '../../app/shell/organisation';
import { useKept } from '../../shared/kept/use-kept';
import { ActButton } from '../../shared/ui/ActButton';
import { Avatar } from '../../shared/ui/Avatar';
import { FailureAlert } from '../../shared/ui/FailureAlert';
import { shownPhone } from '../../shared/ui/shown-phone';
import { changeOf, faultsOf, profileFields, readTyped, type ProfileChange, type ProfileField } from './own-fields';
import { noteSaved } from './saved';
import { Section } from './Section';

/** What the directory keeps is shown, and changed where it is kept. */
function Owned({ field }: { readonly field: ProfileField }) {
  const { t } = useTranslation('settings');
  const me = useMe();
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const value = field === 'phone' || field === 'mobile' ? shownPhone(me[field], locale) : me[field];
  return (
    <div className="flex min-h-10 items-center gap-3 border-t border-split px-4">
      <dt className="w-20 flex-none text-sm text-tertiary">{t(`profile.fields.${field}`)}</dt>
      <dd className="tabular min-w-0 flex-1">{value ?? <span className="text-tertiary">{t('profile.none')}</span>}</dd>
    </div>
  );
}

const KEPT = { key: 'profile', kind: 'profile', page: '/settings#profile' } as const;

interface FormProps {
  readonly fields: readonly { readonly field: ProfileField; readonly most: number }[];
  readonly isDisabled: boolean;
}

function OwnForm({ fields, isDisabled }: FormProps) {
  const { t } = useTranslation(['settings', 'words']);
  const me = useMe();
  const contact = useHelpContact();
  const [typed, setTyped, forget] = useKept<ProfileChange>(KEPT, readTyped, (value) =>
    Object.values(changeOf(me, value)).filter(Boolean).join(', '),
  );
  const [isTried, setTried] = useState(false);
  const change = changeOf(me, typed);
  const faults = faultsOf(change);
  const isChanged = Object.keys(change).length > 0;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call<'updateMe'>('put', '/users/me', { body: change }),
    onSuccess: ({ answer }) => {
      replaceMe(answer.data);
      forget();
      setTried(false);
      noteSaved();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isChanged && faults.length === 0 && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="border-t border-split px-4 pt-3 pb-4">
      {error && <FailureAlert className="mb-3" failure={failureOf(error)} helpContact={contact} />}
      <div className="grid gap-3 tablet:grid-cols-2">
        {fields.map(({ field, most }) => {
          const fault = isTried && (field === 'name' || field === 'email') && faults.includes(field) ? field : null;
          return (
            <label key={field} className="block">
              <span className="mb-1 block text-sm font-medium text-secondary">{t(`profile.fields.${field}`)}</span>
              <Input
                name={field}
                className="max-tablet:h-11 touch:text-lg"
                maxLength={most}
                value={typed[field] ?? me[field] ?? ''}
                status={fault ? 'error' : ''}
                aria-invalid={fault !== null}
                onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
              />
              {fault && <span className="mt-1 block text-sm text-error-text">{t(`profile.wrong.${fault}`)}</span>}
            </label>
          );
        })}
      </div>
      <div className="mt-4 flex justify-end gap-2">
        {isChanged && (
          <Button className="max-tablet:h-11" onClick={forget}>
            {t('profile.undo')}
          </Button>
        )}
        <ActButton
          type="primary"
          htmlType="submit"
          className="max-tablet:h-11"
          isBusy={isPending}
          disabled={isDisabled || !isChanged}
        >
          {t('words:save')}
        </ActButton>
      </div>
    </form>
  );
}

/** Oneself as colleagues see one; the directory's part to read, the rest to write. */
export function OwnProfile({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('settings');
  const me = useMe();
  const contact = useHelpContact();
  const owned = profileFields.filter(({ field }) => me.ownedByDirectory.includes(field));
  const own = profileFields.filter(({ field }) => !me.ownedByDirectory.includes(field));
  return (
    <Section id="profile">
      <div className="flex items-center gap-3 border-t border-split px-4 py-3">
        <Avatar person={me} size={48} />
        <div className="min-w-0 leading-5">
          <p className="truncate font-semibold">
            {me.name} <span className="font-normal text-secondary">{me.position}</span>
          </p>
          <p className="dotted text-xs text-tertiary">
            {me.department && <span>{me.department.name}</span>}
            <span>{me.username}</span>
          </p>
        </div>
      </div>
      {owned.length > 0 && (
        <>
          <dl className="grid tablet:grid-cols-2">
            {owned.map(({ field }) => (
              <Owned key={field} field={field} />
            ))}
          </dl>
          <p className="flex gap-1.5 border-t border-split bg-fill-alter px-4 py-2.5 text-xs text-secondary">
            <Lock size={12} strokeWidth={2.1} aria-hidden="true" className="mt-0.5 flex-none text-icon" />
            {t('profile.owned', { contact: contact ?? t('profile.contact') })}
          </p>
        </>
      )}
      {own.length > 0 && <OwnForm fields={own} isDisabled={isDisabled} />}
    </Section>
  );
}
