import { Button, Input } from 'antd';
import { HardDrive, Send } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { failureOf } from '../../api/errors';
import { newId } from '../../api/ids';
import { useReachable } from '../../api/reachable';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { forget, keep, useKeptItems } from '../../shared/kept/kept-store';
import { useKept } from '../../shared/kept/use-kept';
import { ActButton } from '../../shared/ui/ActButton';
import { Segmented } from '../../shared/ui/Segmented';
import { useRequestAccess, type Role } from './access.api';

interface Props {
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

/** Asks for a role with a reason. Without a connection the request waits on this device. */
export function RequestForm({ roles, onClose }: Props) {
  const { t } = useTranslation(['access', 'auth', 'words']);
  const { pathname } = useLocation();
  const id = useId();
  const key = `access-request:${pathname}`;
  const [reason, write] = useKept<string>(
    { key, kind: 'access-request', page: pathname },
    (kept) => (typeof kept === 'string' ? kept : ''),
    (text) => text,
  );
  const [role, setRole] = useState(roles[0]);
  const [isTried, setTried] = useState(false);
  const [idempotencyKey] = useState(newId);
  const isLost = useReachable((state) => state.isLost);
  const isWaiting = useKeptItems(({ items }) => items.some((item) => item.key === key && item.sending));
  const { mutate, isPending, data: notified, error } = useRequestAccess();
  const words = useFailureWords();
  const failure = error && words(failureOf(error));
  const isMissing = isTried && !reason.trim();

  if (notified !== undefined)
    return (
      <p role="status" className="border-t border-split px-4 py-3 text-sm text-success-text">
        {t('sent', { count: notified })}
      </p>
    );
  if (isWaiting)
    return (
      <p role="status" className="flex gap-2 border-t border-split px-4 py-3 text-sm text-secondary">
        <HardDrive size={16} aria-hidden="true" className="mt-0.5 flex-none text-icon" />
        {t('waits')}
      </p>
    );

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!role || !reason.trim() || isPending) return;
    const body = { path: pathname, role, reason: reason.trim() };
    if (isLost) {
      const sending = { path: '/users/me/access-requests', body, idempotencyKey };
      keep({ key, kind: 'access-request', page: pathname, value: reason, excerpt: body.reason, sending });
    } else mutate({ body, idempotencyKey }, { onSuccess: () => forget(key) });
  };
  return (
    <form onSubmit={submit} noValidate className="border-t border-split bg-fill-alter p-4">
      {roles.length > 1 && role && (
        <div className="mb-3">
          <Segmented
            label={t('role')}
            value={role}
            onChange={setRole}
            choices={roles.map((value) => ({ value, label: t(`auth:roles.${value}`) }))}
          />
        </div>
      )}
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-secondary">
        {t('reason')}
      </label>
      <Input.TextArea
        id={id}
        className="touch:text-lg"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        value={reason}
        status={isMissing ? 'error' : ''}
        aria-invalid={isMissing}
        aria-describedby={`${id}-below`}
        onChange={({ target }) => write(target.value)}
      />
      <p id={`${id}-below`} className={`mt-1 text-sm ${isMissing || failure ? 'text-error-text' : 'text-tertiary'}`}>
        {isMissing ? t('reasonMissing') : failure ? `${failure.what} ${failure.next}` : t('reasonHint')}
      </p>
      <div className="mt-3 flex justify-end gap-2">
        <Button className="max-tablet:h-11" onClick={onClose}>
          {t('words:cancel')}
        </Button>
        <ActButton
          type="primary"
          htmlType="submit"
          isBusy={isPending}
          className="max-tablet:h-11"
          icon={isLost ? <HardDrive size={16} aria-hidden="true" /> : <Send size={16} aria-hidden="true" />}
        >
          {isLost ? t('sendLater') : t('send')}
        </ActButton>
      </div>
    </form>
  );
}
