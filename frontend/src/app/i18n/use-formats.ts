import { useLanguage } from '.';
import { useSession } from '../../api/session';
import type { Me } from '../../api/types';
import { formatsOf, type Formats } from './format';

const zoneOf = ({ settings, organisation }: Me): string => settings.timeZone ?? organisation.timeZone;

/** In the page's language, and in the time zone the person chose, else the organisation's. */
export function useFormats(): Formats {
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const zone = useSession(({ session }) => (session.status === 'in' ? zoneOf(session.me) : null));
  return formatsOf(locale, zone ?? undefined);
}
