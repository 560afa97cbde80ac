import type { InputRef } from 'antd';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf, type Failure } from '../../api/errors';
import type { Credentials } from '../../api/session';
import type { LeaveReason } from '../../api/token';
import type { AuthOptions } from '../../api/types';
import { ActButton } from '../../shared/ui/ActButton';
import { FailureAlert } from '../../shared/ui/FailureAlert';
import { Logo } from '../../shared/ui/Logo';
import { PasswordField } from '../../shared/ui/PasswordField';
import { DemoAccounts } from './DemoAccounts';
import { LeftAlert } from './LeftAlert';
import { NameField } from './NameField';

interface Props {
  readonly reason: LeaveReason | null;
  readonly options: AuthOptions | null;
  readonly onEnter: (credentials: Credentials) => Promise<void>;
  /** The password was right, but must be changed first. */
  readonly onMustChange: (credentials: Credentials) => void;
}

export function LoginForm({ reason, options, onEnter, onMustChange }: Props) {
  const { t } = useTranslation('auth');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(true);
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asksForgotten, setAsksForgotten] = useState(false);
  const nameField = useRef<InputRef>(null);
  const passwordField = useRef<InputRef>(null);
  const contact = options?.helpContact;

  const send = async (credentials: Credentials) => {
    setFailure(null);
    setSending(true);
    try {
      await onEnter(credentials);
    } catch (thrown) {
      const refusal = failureOf(thrown);
      if (refusal.code === 'PASSWORD_MUST_CHANGE') onMustChange(credentials);
      else setFailure(refusal);
      setPassword('');
      // Mostly the password is wrong; of any other refusal the name tells whose account it is.
      (refusal.code === 'LOGIN_FAILED' ? passwordField : nameField).current?.focus();
    } finally {
      setSending(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() && password && !isSending) void send({ username: username.trim(), password, remember });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Logo size={40} />
      <h1 className="mt-6 text-2xl font-bold tracking-[-0.01em]">{t('title')}</h1>
      <p className="mt-1 text-secondary">{t('subtitle')}</p>
      {failure ? (
        <FailureAlert className="mt-6" failure={failure} helpContact={contact} />
      ) : (
        reason && <LeftAlert reason={reason} />
      )}
      <NameField
        ref={nameField}
        value={username}
        onChange={setUsername}
        error={isTried && !username.trim() ? t('usernameMissing') : undefined}
      />
      <PasswordField
        ref={passwordField}
        isWrong={failure?.code === 'LOGIN_FAILED' && !password}
        label={t('password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={isTried && !failure && !isSending && !password ? t('passwordMissing') : undefined}
        aside={
          <button
            type="button"
            className="-my-3 min-h-11 font-medium text-link hover:text-link-hover tablet:my-0 tablet:min-h-0"
            aria-expanded={asksForgotten}
            onClick={() => setAsksForgotten(!asksForgotten)}
          >
            {t('forgot')}
          </button>
        }
      />
      {asksForgotten && (
        <p role="status" className="mt-1 text-sm text-secondary">
          {contact ? t('forgotAnswer', { contact }) : t('forgotAnswerDefault')}
        </p>
      )}
      <label className="mt-2 mb-1 flex min-h-11 w-fit cursor-pointer items-center gap-2 tablet:mt-5 tablet:mb-4 tablet:min-h-0">
        <input
          type="checkbox"
          className="size-4 accent-primary"
          checked={remember}
          onChange={(event) => setRemember(event.target.checked)}
        />
        {t('remember')}
      </label>
      <ActButton type="primary" size="large" htmlType="submit" block isBusy={isSending}>
        {t('submit')}
      </ActButton>
      {options?.demoAccounts && (
        <DemoAccounts
          accounts={options.demoAccounts}
          isDisabled={isSending}
          onChoose={(account) => {
            setUsername(account.username);
            void send({ ...account, remember });
          }}
        />
      )}
    </form>
  );
}
