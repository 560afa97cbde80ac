import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DepartmentWithPath } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { around, CARD, centreOf, GAP, widthOf } from './chart-lines';
import { ChartFrame } from './ChartFrame';
import { ChartLines } from './ChartLines';
import { DepartmentCard, OrganisationCard, PersonCard } from './ChartCards';
import { useDepartment, useDepartmentsBelow, useMembers, usePerson } from './people.api';
import { usePeopleQuery } from './use-people-query';

interface Props {
  readonly department: DepartmentWithPath;
  readonly personId: string | null;
  /** Counts how often somebody asked to come back to where they looked. */
  readonly centred: number;
}

/** The department above, those beside it, and in a frame what is below: departments, then people. */
export function Chart({ department, personId, centred }: Props) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { hrefOfMembers } = usePeopleQuery();
  const { id, parentId } = department;
  const { data: above } = useDepartment(parentId);
  const parent = parentId && above?.id === parentId ? above : null;
  const { data: level } = useDepartmentsBelow(parentId);
  const { data: below } = useDepartmentsBelow(id, department.childCount > 0);
  const { data: members } = useMembers(id);
  const { data: found } = usePerson(personId ?? '', personId !== null);
  const everyBeside = level?.some((other) => other.id === id) ? level : [department];
  const row = around(everyBeside, (other) => other.id === id);
  const at = row.findIndex((other) => other.id === id);
  const own = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLLIElement>(null);
  const people = members?.people ?? [];
  const isAmong = people.some((person) => person.id === personId);
  // Whoever was looked for is there, however many belong to the department.
  const everybody = found && found.department?.id === id && members && !isAmong ? [found, ...people] : people;
  const headId = department.manager?.id;
  const shown = [...everybody].sort((a, b) => Number(b.id === headId) - Number(a.id === headId));
  const more = members ? members.total - shown.length : 0;
  useLayoutEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [id, at, centred]);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [personId, members, centred]);

  return (
    <div className="flex w-max min-w-full flex-col items-center px-6 py-8">
      {parentId === null ? <OrganisationCard /> : parent && <DepartmentCard department={parent} />}
      {(parent ?? parentId === null) && <ChartLines count={row.length} at={at} />}
      <div className="flex" style={{ width: widthOf(row.length), gap: GAP }}>
        {row.map((other) => (
          <div key={other.id} ref={other.id === id ? own : null} className="flex-none" style={{ width: CARD }}>
            <DepartmentCard department={other} isOnPath={other.id === id} />
          </div>
        ))}
      </div>
      <div className="relative h-10" style={{ width: widthOf(row.length) }} aria-hidden="true">
        <span className="absolute top-0 h-full w-0.5 bg-primary" style={{ left: centreOf(at) - 1 }} />
      </div>
      <ChartFrame centre={centreOf(at) - widthOf(row.length) / 2} beside={row.length}>
        {below && below.length > 0 && (
          <ul className="mb-2 flex flex-wrap" style={{ gap: `8px ${GAP}px` }} aria-label={t('departments')}>
            {below.map((child) => (
              <li key={child.id} style={{ width: CARD }}>
                <DepartmentCard department={child} />
              </li>
            ))}
          </ul>
        )}
        <ul className="flex flex-wrap" style={{ gap: `8px ${GAP}px` }} aria-label={t('pageTitle')}>
          {shown.map((person) => (
            <li key={person.id} ref={person.id === personId ? card : null} style={{ width: CARD }}>
              <PersonCard person={person} isFound={person.id === personId} />
            </li>
          ))}
        </ul>
        {members?.total === 0 && <p className="text-sm text-tertiary">{t('noMembers')}</p>}
        {more > 0 && (
          <Link
            to={hrefOfMembers(id)}
            className="mt-2 flex h-11 items-center justify-center rounded-lg font-medium text-link hover:bg-fill-tertiary"
          >
            {t('moreMembers', { count: more, total: formats.number(more) })}
          </Link>
        )}
      </ChartFrame>
    </div>
  );
}
