import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonInFull } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import { useManagers } from './people.api';
import { usePeopleQuery } from './use-people-query';

/** From the top down to the person. */
export function ReportingLine({ person }: { readonly person: PersonInFull }) {
  const { t } = useTranslation('people');
  const { data: managers } = useManagers(person.id);
  const { hrefOf } = usePeopleQuery();
  if (!managers || managers.length === 0) return null;
  const line = [...managers].reverse();
  return (
    <section>
      <h3 className="mt-4 mb-2 text-sm font-bold">{t('reportingLine')}</h3>
      <ol>
        {[...line, person].map((each, index) => (
          <li
            key={each.id}
            className="relative flex h-10 items-center gap-2 not-last:after:absolute not-last:after:top-8 not-last:after:left-[11.5px] not-last:after:h-4 not-last:after:w-px not-last:after:bg-field"
          >
            <Avatar person={each} size={24} />
            {index < line.length ? (
              <Link
                to={hrefOf(each.id)}
                className="flex flex-none items-center font-medium hover:text-link max-tablet:h-11 max-tablet:min-w-11"
              >
                {each.name}
              </Link>
            ) : (
              <span className="flex-none font-medium">{each.name}</span>
            )}
            <span className="truncate text-secondary">
              {[...new Set([each.position, each.title ?? (index < line.length ? each.department?.name : null)])]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
