import { Input, type InputRef } from 'antd';
import { Languages } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../shared/ui/Field';
import { hasHangul, latinKeysOf } from './latin-keys';

interface Props {
  readonly ref: Ref<InputRef>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** The login name; Hangul in it is mostly a keyboard in the wrong mode, so what was meant is offered. */
export function NameField({ ref, value, onChange, error }: Props) {
  const { t } = useTranslation('auth');
  const latin = latinKeysOf(value.trim());
  const offer = hasHangul(value) && (
    <span role="status" className="flex flex-wrap items-center gap-x-1.5 text-warning-text">
      <Languages size={14} strokeWidth={2.1} aria-hidden="true" />
      {t('hangul')}
      <button type="button" className="font-medium text-link hover:text-link-hover" onClick={() => onChange(latin)}>
        {t('toLatin', { latin })}
      </button>
    </span>
  );
  return (
    <Field label={t('username')} hint={offer || t('usernameHint')} error={error}>
      {(wiring) => (
        <Input
          {...wiring}
          ref={ref}
          size="large"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          maxLength={256}
          value={value}
          status={error ? 'error' : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
