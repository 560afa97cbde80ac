import { Input, type InputRef } from 'antd';
import { ArrowBigUp, Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly aside?: ReactNode;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Drawn as wrong without words of its own, which stand elsewhere. */
  readonly isWrong?: boolean;
  readonly className?: string;
  readonly ref?: Ref<InputRef>;
}

/** A password that can be looked at, with a word about Caps Lock while it is on. */
export function PasswordField({ isWrong = false, className, ref, ...field }: Props) {
  const { label, value, onChange, autoComplete, aside, hint, error } = field;
  const { t } = useTranslation('auth');
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent | MouseEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const Icon = isShown ? EyeOff : Eye;
  const capsLock = (
    <span role="status" className="flex items-center gap-1.5 text-warning-text">
      <ArrowBigUp size={14} strokeWidth={2.1} aria-hidden="true" />
      {t('capsLock')}
    </span>
  );
  return (
    <Field
      label={label}
      aside={aside}
      error={error}
      hint={hasCapsLock ? capsLock : hint}
      {...(className !== undefined && { className })}
    >
      {(wiring) => (
        <Input
          {...wiring}
          {...(ref !== undefined && { ref })}
          size="large"
          type={isShown ? 'text' : 'password'}
          name={autoComplete}
          autoComplete={autoComplete}
          value={value}
          maxLength={256}
          status={error || isWrong ? 'error' : ''}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          onClick={watchCapsLock}
          suffix={
            <button
              type="button"
              aria-label={isShown ? t('hide') : t('show')}
              aria-pressed={isShown}
              className="-my-2.5 -mr-3 grid size-11 place-items-center rounded-sm text-icon tablet:m-0 tablet:size-6"
              onClick={() => setShown(!isShown)}
            >
              <Icon size={16} strokeWidth={1.9} aria-hidden="true" />
            </button>
          }
        />
      )}
    </Field>
  );
}
