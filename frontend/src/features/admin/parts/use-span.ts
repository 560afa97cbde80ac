import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/i18n/use-formats';

/** Seconds in words: 0.1초, 31초, 3분; a dash where they are not known. */
export function useSpan(): (seconds: number | null) => string {
  const { t } = useTranslation('console');
  const formats = useFormats();
  return (seconds) => {
    if (seconds === null) return '–';
    if (seconds >= 120) return t('span.minutes', { value: formats.number(Math.round(seconds / 60)) });
    return t('span.seconds', {
      value: formats.number(seconds >= 20 ? Math.round(seconds) : Math.max(0.1, Math.round(seconds * 10) / 10)),
    });
  };
}
