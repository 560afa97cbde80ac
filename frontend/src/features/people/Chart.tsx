import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentWithPath } from '../../api/types';
import { CARD, centreOf, GAP, widthOf } from './chart-lines';
import { ChartLines } from './ChartLines';
import { DepartmentCard, PersonCard } from './ChartCards';
import { useDepartment, useDepartmentsBelow, useMembers } from './people.api';

/** Padding and border of the frame, both sides. */
const FRAME = 34;

interface Props {
  readonly department: DepartmentWithPath;
  readonly personId: string | null;
}

/** The department above, those beside it, and in a frame what is below: departments, then people. */
export function Chart({ department, personId }: Props) {
  const { t } = useTranslation('people');
  const { id, parentId } = department;
  const { data: above } = useDepartment(parentId);
  const parent = parentId && above?.id === parentId ? above : null;
  const { data: level } = useDepartmentsBelow(parentId);
  const { data: below } = useDepartmentsBelow(id, department.childCount > 0);
  const { data: members } = useMembers(id);
  const row = level?.some((other) => other.id === id) ? level : [department];
  const at = row.findIndex((other) => other.id === id);
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [id, at]);
  const width = widthOf(row.length);
  const headId = department.manager?.id;
  const people = [...(members ?? [])].sort((a, b) => Number(b.id === headId) - Number(a.id === headId));

  return (
    <div className="flex w-max min-w-full flex-col items-center px-6 py-8">
      {parent && (
        <>
          <DepartmentCard department={parent} />
          <ChartLines count={row.length} at={at} />
        </>
      )}
      <div className="flex" style={{ width, gap: GAP }}>
        {row.map((other) => (
          <div key={other.id} ref={other.id === id ? own : null} className="flex-none" style={{ width: CARD }}>
            <DepartmentCard department={other} isOnPath={other.id === id} />
          </div>
        ))}
      </div>
      <div className="relative h-10" style={{ width }} aria-hidden="true">
        <span className="absolute top-0 h-full w-0.5 bg-primary" style={{ left: centreOf(at) - 1 }} />
      </div>
      <div
        className="rounded-[14px] border border-primary-border bg-layout p-4"
        style={{ width: widthOf(Math.max(4, Math.min(row.length, 5))) + FRAME }}
      >
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
          {people.map((person) => (
            <li key={person.id} style={{ width: CARD }}>
              <PersonCard person={person} isFound={person.id === personId} />
            </li>
          ))}
        </ul>
        {members?.length === 0 && <p className="text-sm text-tertiary">{t('noMembers')}</p>}
      </div>
    </div>
  );
}
