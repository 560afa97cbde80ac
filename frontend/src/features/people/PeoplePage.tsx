import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../app/PageTitle';
import { useBreakpoint } from '../../app/viewport';
import { ChartView } from './ChartView';
import { DepartmentTree } from './DepartmentTree';
import { ListView } from './ListView';
import { PeopleHead } from './PeopleHead';
import { Profile } from './Profile';
import { usePeopleQuery } from './use-people-query';

/** Departments, the people in them as list or chart, and the card of one. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { query, personId } = usePeopleQuery();
  const breakpoint = useBreakpoint();
  const isPhone = breakpoint === 'phone';
  const title = query.view === 'chart' ? t('chartTitle') : t('pageTitle');
  if (isPhone && personId) return <Profile key={personId} id={personId} />;
  return (
    <div className="flex h-full min-h-0">
      <PageTitle>{title}</PageTitle>
      {breakpoint === 'desktop' && <DepartmentTree className="w-62 flex-none border-r border-card" />}
      <div className="flex min-w-0 flex-1 flex-col">
        <PeopleHead />
        {query.view === 'chart' ? <ChartView /> : <ListView isNarrow={isPhone} isTight={personId !== null} />}
      </div>
      {personId && (
        <aside
          aria-label={t('profile')}
          className={`w-84 flex-none overflow-y-auto border-l border-card bg-container ${breakpoint === 'desktop' ? '' : 'absolute inset-y-0 right-0 z-10 shadow-dialog'}`}
        >
          <Profile key={personId} id={personId} />
        </aside>
      )}
    </div>
  );
}
