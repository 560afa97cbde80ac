import { useTranslation } from 'react-i18next';
import { CARD, GAP } from './chart-lines';
import { ChartFrame } from './ChartFrame';
import { DepartmentCard, OrganisationCard } from './ChartCards';
import { useDepartmentsBelow } from './people.api';

/** The organisation as a whole: the departments of its first level. */
export function TopChart() {
  const { t } = useTranslation('people');
  const { data: roots } = useDepartmentsBelow(null);
  return (
    <div className="flex w-max min-w-full flex-col items-center px-6 py-8">
      <OrganisationCard isOnPath />
      <span className="h-10 w-0.5 bg-primary" aria-hidden="true" />
      <ChartFrame centre={0} beside={roots?.length ?? 0}>
        <ul className="flex flex-wrap" style={{ gap: `8px ${GAP}px` }} aria-label={t('departments')}>
          {roots?.map((department) => (
            <li key={department.id} style={{ width: CARD }}>
              <DepartmentCard department={department} />
            </li>
          ))}
        </ul>
      </ChartFrame>
    </div>
  );
}
