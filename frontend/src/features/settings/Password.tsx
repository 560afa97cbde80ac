import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { failureOf } from '../../api/errors';
import { keys } from '../../api/keys';
import { useMe } from '../../api/session';
import { useHelpContact } from '../../app/shell/organisation';
import { ActButton } from '../../shared/ui/ActButton';
import { FailureAlert } from '../../shared/ui/FailureAlert';
import { PasswordField } from '../../shared/ui/PasswordField';
import { noteSaved } from './saved';
import { Section } from './Section';

const EMPTY = { current: '', next: '', repeated: '' };

/** Changes the password where it is kept, in Maru or in the directory; every other session ends. */
export function Password({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation(['settings', 'auth', 'errors']);
  const { username, ownedByDirectory } = useMe();
  const contact = useHelpContact();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const isOfDirectory = ownedByDirectory.length > 0;
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: () =>
      call<'changePassword'>('post', '/auth/change-password', {
        body: { currentPassword: typed.current, newPassword: typed.next },
      }),
    onSuccess: () => {
      setTyped(EMPTY);
      setTried(false);
      noteSaved();
      return queries.invalidateQueries({ queryKey: keys.sessions });
    },
  });
  const failure = error && failureOf(error);
  const isCurrentWrong = failure?.code === 'LOGIN_FAILED';
  const wrong = {
    current: typed.current ? undefined : t('password.currentMissing'),
    next: !typed.next ? t('auth:change.newMissing') : typed.next === typed.current ? t('auth:change.same') : undefined,
    repeated: typed.repeated === typed.next ? undefined : t('auth:change.mismatch'),
  };
  const write = (field: keyof typeof EMPTY) => (value: string) => {
    if (isSuccess || error) reset();
    setTyped({ ...typed, [field]: value });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong.current && !wrong.next && !wrong.repeated && !isPending) mutate();
  };
  return (
    <Section id="password">
      <form onSubmit={submit} noValidate className="border-t border-split px-4 pt-3 pb-4">
        <p className="text-sm text-secondary">{isOfDirectory ? t('password.ofDirectory') : t('password.ofMaru')}</p>
        {failure && (
          <FailureAlert
            className="mt-3"
            failure={failure}
            helpContact={contact}
            {...(isCurrentWrong && {
              words: { what: t('password.currentWrong'), next: t('errors:LOGIN_FAILED.next') },
            })}
          />
        )}
        {isSuccess && (
          <p role="status" className="mt-3 rounded-lg bg-success-bg px-3.5 py-2.5 text-sm text-success-text">
            {t('password.changed')}
          </p>
        )}
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <PasswordField
          className="mt-3"
          label={t('password.current')}
          autoComplete="current-password"
          value={typed.current}
          onChange={write('current')}
          error={isTried ? wrong.current : undefined}
        />
        <PasswordField
          className="mt-3"
          label={t('auth:change.new')}
          hint={isOfDirectory ? t('password.directoryRules') : t('auth:change.newHint')}
          autoComplete="new-password"
          value={typed.next}
          onChange={write('next')}
          error={isTried ? wrong.next : undefined}
        />
        <PasswordField
          className="mt-3"
          label={t('auth:change.repeat')}
          autoComplete="new-password"
          value={typed.repeated}
          onChange={write('repeated')}
          error={isTried ? wrong.repeated : undefined}
        />
        <div className="mt-4 flex items-center justify-between gap-4">
          <p className="text-xs text-tertiary">{t('password.endsOthers')}</p>
          <ActButton
            type="primary"
            htmlType="submit"
            className="max-tablet:h-11"
            isBusy={isPending}
            disabled={isDisabled}
          >
            {t('password.submit')}
          </ActButton>
        </div>
      </form>
    </Section>
  );
}
