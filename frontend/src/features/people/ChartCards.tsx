import { Building2, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Department, Person } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { Avatar } from '../../shared/ui/Avatar';
import { Pill } from '../../shared/ui/Pill';
import { useOrganisationName } from '../../app/shell/organisation';
import { useHeadcount } from './people.api';
import { TOP } from './people-query';
import { usePeopleQuery } from './use-people-query';

interface CardProps {
  readonly to: string;
  readonly look: string;
  readonly mark: ReactNode;
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly isCurrent: boolean;
  readonly children?: ReactNode;
}

function Card({ to, look, mark, first, second, isCurrent, children }: CardProps) {
  return (
    <Link
      to={to}
      {...(isCurrent && { 'aria-current': 'true' as const })}
      className={`flex h-14 min-w-42 items-center gap-2 rounded-xl border pr-2.5 pl-3 leading-5 shadow-card transition-colors duration-[.08s] hover:border-primary-border-hover ${look}`}
    >
      {mark}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{first}</span>
        <span className="block truncate text-xs text-tertiary">{second}</span>
      </span>
      {children}
    </Link>
  );
}

/** What stands above the topmost departments. */
export function OrganisationCard({ isOnPath = false }: { readonly isOnPath?: boolean }) {
  const formats = useFormats();
  const name = useOrganisationName();
  const { data: count } = useHeadcount();
  const { hrefOfDepartment } = usePeopleQuery();
  return (
    <Card
      to={hrefOfDepartment(TOP)}
      look={`bg-container ${isOnPath ? 'border-primary' : 'border-card'}`}
      isCurrent={isOnPath}
      mark={
        <span className="grid size-8 flex-none place-items-center rounded-full bg-fill-tertiary text-icon">
          <Landmark size={16} strokeWidth={1.75} aria-hidden="true" />
        </span>
      }
      first={name}
      second={null}
    >
      {count !== undefined && <Pill>{formats.number(count)}</Pill>}
    </Card>
  );
}

/** A department by whoever heads it, with how many people it has. */
export function DepartmentCard({
  department,
  isOnPath = false,
}: {
  readonly department: Department;
  readonly isOnPath?: boolean;
}) {
  const formats = useFormats();
  const { hrefOfDepartment } = usePeopleQuery();
  const { id, name, manager, memberCount } = department;
  return (
    <Card
      to={hrefOfDepartment(id)}
      look={`bg-container ${isOnPath ? 'border-primary' : 'border-card'}`}
      isCurrent={isOnPath}
      mark={
        manager ? (
          <Avatar person={manager} />
        ) : (
          <span className="grid size-8 flex-none place-items-center rounded-full bg-fill-tertiary text-icon">
            <Building2 size={16} strokeWidth={1.75} aria-hidden="true" />
          </span>
        )
      }
      first={
        manager ? (
          <>
            {manager.name} <span className="font-normal text-secondary">{manager.position}</span>
          </>
        ) : (
          name
        )
      }
      second={manager ? name : null}
    >
      <Pill>{formats.number(memberCount)}</Pill>
    </Card>
  );
}

export function PersonCard({ person, isFound }: { readonly person: Person; readonly isFound: boolean }) {
  const { hrefOf } = usePeopleQuery();
  return (
    <Card
      to={hrefOf(person.id)}
      look={
        isFound
          ? 'border-primary bg-active shadow-[0_0_0_1px_var(--ant-color-primary),0_0_0_5px_var(--ant-control-outline)]!'
          : 'border-card bg-container'
      }
      isCurrent={isFound}
      mark={<Avatar person={person} />}
      first={
        <>
          {person.name} <span className="font-normal text-secondary">{person.position}</span>
        </>
      }
      second={person.title ?? person.extension}
    />
  );
}
