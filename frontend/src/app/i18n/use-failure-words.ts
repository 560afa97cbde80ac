import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Failure, FailureCode } from '../../api/errors';
import type { errors } from './ko/errors';

type Worded = Exclude<keyof typeof errors, 'OTHER' | 'contact' | 'weak' | `seconds${string}` | `minutes${string}`>;
type Weak = keyof typeof errors.weak;

/** Does not compile while there are words for a code that the contract does not have. */
const isWorded = (code: FailureCode): code is Worded => i18next.exists(`errors:${code}.what`);
const isWeak = (rule: unknown): rule is Weak => i18next.exists(`errors:weak.${String(rule)}`);

/**
 * What happened and what to do next, in the page's language. For a code the page has no own words for, the sentence the
 * server sent.
 */
export function useFailureWords(helpContact?: string): (failure: Failure) => { what: string; next: string } {
  const { t } = useTranslation('errors');
  return (failure) => {
    const seconds = failure.retryAfter ?? 60;
    const wait = seconds < 90 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.ceil(seconds / 60) });
    const code = isWorded(failure.code) ? failure.code : 'OTHER';
    const values = { wait, contact: helpContact ?? t('contact') };
    const weak = failure.code === 'PASSWORD_TOO_WEAK' ? failure.details.rule : undefined;
    const own = { what: t(`${code}.what`, values), next: t(`${code}.next`, values) };
    if (isWeak(weak))
      return { what: own.what, next: t(`weak.${weak}`, { shortest: Number(failure.details.shortest) }) };
    return code === 'OTHER' && failure.code !== 'UNKNOWN' ? { what: failure.message, next: own.next } : own;
  };
}
