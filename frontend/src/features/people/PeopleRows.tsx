import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import { usePeopleQuery } from './use-people-query';

/** The list on a phone: who, where, and a button to call. */
export function PeopleRows({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('words');
  const { hrefOf } = usePeopleQuery();
  return (
    <ul className="divide-y divide-split border-t border-split">
      {people.map((person) => {
        const { id, name, position, department, extension, phone } = person;
        return (
          <li key={id} data-person={id} className="relative flex h-16 items-center gap-3 pr-2 pl-4">
            <Avatar person={person} size={40} />
            <div className="min-w-0 flex-1">
              <Link to={hrefOf(id)} className="block truncate font-medium after:absolute after:inset-0">
                {name} <span className="font-normal text-secondary">{position}</span>
              </Link>
              <p className="dotted truncate text-sm leading-[18px] text-tertiary">
                {department && <span>{department.name}</span>}
                {extension && <span className="tabular">{extension}</span>}
              </p>
            </div>
            {phone && (
              <a
                href={`tel:${phone}`}
                aria-label={t('phoneTo', { name, extension: extension ?? phone })}
                className="relative grid size-11 flex-none place-items-center rounded-lg text-icon"
              >
                <Phone size={20} strokeWidth={1.75} aria-hidden="true" />
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
