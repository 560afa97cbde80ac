import { Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf, type Failure } from '../../api/errors';
import { changeRefusedPassword, type Credentials } from '../../api/session';
import type { AuthOptions } from '../../api/types';
import { ActButton } from '../../shared/ui/ActButton';
import { Logo } from '../../shared/ui/Logo';
import { FailureAlert } from '../../shared/ui/FailureAlert';
import { PasswordField } from '../../shared/ui/PasswordField';

interface Props {
  /** What was right but refused, as the password must change. */
  readonly refused: Credentials;
  readonly options: AuthOptions | null;
  readonly onEnter: (credentials: Credentials) => Promise<void>;
  readonly onBack: () => void;
}

export function ChangePasswordForm({ refused, options, onEnter, onBack }: Props) {
  const { t } = useTranslation('auth');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wrongNext = !next ? t('change.newMissing') : next === refused.password ? t('change.same') : undefined;
  const wrongRepeated = repeated !== next ? t('change.mismatch') : undefined;

  const send = async () => {
    setFailure(null);
    setSending(true);
    try {
      const { username, password } = refused;
      await changeRefusedPassword({ username, currentPassword: password, newPassword: next });
      await onEnter({ ...refused, password: next });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setSending(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrongNext && !wrongRepeated && !isSending) void send();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Logo size={40} />
      <h1 className="mt-6 text-2xl font-bold tracking-[-0.01em]">{t('change.title')}</h1>
      <p className="mt-1 text-secondary">{t('change.subtitle', { username: refused.username })}</p>
      {failure && <FailureAlert className="mt-6" failure={failure} helpContact={options?.helpContact} />}
      <input type="hidden" name="username" autoComplete="username" value={refused.username} readOnly />
      <PasswordField
        label={t('change.new')}
        hint={t('change.newHintOfDirectory')}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={isTried ? wrongNext : undefined}
      />
      <PasswordField
        label={t('change.repeat')}
        autoComplete="new-password"
        value={repeated}
        onChange={setRepeated}
        error={isTried ? wrongRepeated : undefined}
      />
      <div className="mt-6 flex flex-col gap-2">
        <ActButton type="primary" size="large" htmlType="submit" block isBusy={isSending}>
          {t('change.submit')}
        </ActButton>
        <Button type="text" size="large" block onClick={onBack}>
          {t('change.back')}
        </Button>
      </div>
    </form>
  );
}
