import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import type { DrawnRows } from './drawn-rows';
import { usePeopleQuery } from './use-people-query';

/** 64 px whatever is in it: what is not drawn is reckoned with it. */
const ROW = 'relative flex h-16 items-center gap-3 pr-2 pl-4 shadow-[inset_0_1px_var(--ant-color-split)]';

/** The list on a phone: who, where, and a button to call. */
export function PeopleRows({ people, first, total, before, after }: DrawnRows<Person>) {
  const { t } = useTranslation('words');
  const { hrefOf } = usePeopleQuery();
  return (
    <ul style={{ paddingTop: before, paddingBottom: after }}>
      {people.map((person, index) => {
        const place = { 'aria-setsize': total, 'aria-posinset': first + index + 1 };
        if (!person)
          return (
            <li key={first + index} {...place} className={ROW}>
              <span className="size-10 rounded-full bg-fill-tertiary" />
              <span className="h-3 w-40 rounded-sm bg-fill-tertiary" />
            </li>
          );
        const { id, name, position, department, extension, phone } = person;
        return (
          <li key={id} data-person={id} {...place} className={ROW}>
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
