import { useMemo } from 'react';
import { useLanguage } from '.';
import { useSession } from '../../api/session';
import { formatsOf, type Formats } from './format';

/** In the page's language, and in the time zone the person chose, else the browser's. */
export function useFormats(): Formats {
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const zone = useSession(({ session }) => (session.status === 'in' ? session.me.settings.timeZone : null));
  return useMemo(() => formatsOf(locale, zone ?? undefined), [locale, zone]);
}
