import { Link } from 'react-router';
import type { PersonInFull } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import { usePeopleQuery } from './use-people-query';

export function ProfileHead({ person }: { readonly person: PersonInFull }) {
  const { hrefOfDepartment } = usePeopleQuery();
  const { name, position, title, department, departmentPath } = person;
  return (
    <>
      <Avatar person={person} size={72} />
      <h2 className="mt-3 text-xl font-bold">
        {name} <span className="text-lg font-normal text-secondary">{position}</span>
      </h2>
      <p className="text-secondary">
        {departmentPath.length > 0 ? (
          <Link
            to={hrefOfDepartment(department?.id ?? null)}
            className="-my-2.5 inline-flex min-h-11 items-center tablet:my-0 tablet:inline tablet:min-h-0 hover:text-link"
          >
            {departmentPath.map((part) => part.name).join(' ')}
          </Link>
        ) : (
          department?.name
        )}
      </p>
      {title && <p className="mt-0.5 text-sm text-tertiary">{title}</p>}
    </>
  );
}
