import { Building2, IdCard, Mail, MapPin, Phone, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonInFull } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { shownPhone } from '../../shared/ui/shown-phone';

const FIELDS = [
  { key: 'extension', icon: Phone, href: null },
  { key: 'phone', icon: Building2, href: 'tel:' },
  { key: 'mobile', icon: Smartphone, href: 'tel:' },
  { key: 'email', icon: Mail, href: 'mailto:' },
  { key: 'location', icon: MapPin, href: null },
  { key: 'employeeNumber', icon: IdCard, href: null },
] as const;

/** Only what is known; a field without a value has no row. */
export function ProfileFields({ person }: { readonly person: PersonInFull }) {
  const { t } = useTranslation('people');
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const known = FIELDS.filter(({ key }) => person[key]);
  if (known.length === 0) return null;
  return (
    <dl className="mt-3">
      {known.map(({ key, icon: Icon, href }) => (
        <div key={key} className="flex min-h-9 items-center gap-2.5">
          <Icon size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none text-icon" />
          <dt className="w-16 flex-none text-sm text-tertiary">{t(`fields.${key}`)}</dt>
          <dd className="tabular min-w-0">
            {href ? (
              <a href={`${href}${person[key]}`} className="touch:flex touch:h-11 touch:items-center hover:text-link">
                {shownPhone(person[key], locale)}
              </a>
            ) : (
              person[key]
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
