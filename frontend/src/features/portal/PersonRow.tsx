import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person, PortletData } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';

interface Props {
  readonly person: Person;
  /** Why they are away today. */
  readonly absence?: PortletData['favorites']['people'][number]['absence'];
}

/** A colleague with the number to call. */
export function PersonRow({ person, absence = null }: Props) {
  const { t } = useTranslation(['words', 'portlets']);
  const { id, name, position, department, extension, phone } = person;
  const number = (
    <>
      <Phone size={14} strokeWidth={2} aria-hidden="true" className="text-tertiary" />
      {extension}
    </>
  );
  return (
    <li className="relative flex h-[50px] flex-none items-center gap-3 px-4 hover:bg-fill-quaternary">
      <Avatar person={person} />
      <div className="min-w-0 flex-1">
        <Link to={`/people/${id}`} className="block truncate leading-5 font-medium after:absolute after:inset-0">
          {name} <span className="font-normal text-secondary">{position}</span>
        </Link>
        <p className="dotted flex text-xs text-tertiary">
          <span className="truncate">{department?.name ?? t('noDepartment')}</span>
          {absence && (
            <span className="flex-none font-medium text-warning-text">{t(`portlets:absences.${absence}`)}</span>
          )}
        </p>
      </div>
      {extension &&
        (phone ? (
          <a
            href={`tel:${phone}`}
            aria-label={t('phoneTo', { name, extension })}
            className="tabular relative inline-flex h-11 min-w-11 items-center justify-end gap-1 text-sm text-secondary hover:text-link tablet:h-6 tablet:min-w-0"
          >
            {number}
          </a>
        ) : (
          <span className="tabular inline-flex items-center gap-1 text-sm text-secondary">{number}</span>
        ))}
    </li>
  );
}
