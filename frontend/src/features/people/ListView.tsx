import { UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Notice } from '../../shared/ui/Notice';
import { ListFilter } from './ListFilter';
import { Pages } from './Pages';
import { PeopleRows } from './PeopleRows';
import { PeopleTable } from './PeopleTable';
import { usePeople } from './people.api';
import { usePeopleQuery } from './use-people-query';

interface Props {
  /** A phone: rows instead of a table. */
  readonly isNarrow: boolean;
  /** A card stands beside it: the last columns are left out. */
  readonly isTight: boolean;
}

export function ListView({ isNarrow, isTight }: Props) {
  const { t } = useTranslation('people');
  const { query, change } = usePeopleQuery();
  const { data, error, refetch, isPlaceholderData } = usePeople(query);
  const isFiltered = query.q !== '' || query.department !== null;
  return (
    <section className="flex min-h-0 flex-1 flex-col tablet:p-4 tablet:pl-6" aria-label={t('pageTitle')}>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden border-card bg-container tablet:rounded-xl tablet:border tablet:shadow-card">
        <ListFilter />
        <div
          className={`min-h-0 flex-1 overflow-y-auto ${isPlaceholderData ? 'opacity-65' : ''}`}
          aria-busy={isPlaceholderData}
        >
          {error && !data && <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />}
          {data?.people.length === 0 && (
            <Notice icon={UserX} title={t('noHits')} text={t('noHitsText')}>
              {isFiltered && <Button onClick={() => change({ q: '', department: null })}>{t('clear')}</Button>}
            </Notice>
          )}
          {data &&
            data.people.length > 0 &&
            (isNarrow ? <PeopleRows people={data.people} /> : <PeopleTable people={data.people} isTight={isTight} />)}
        </div>
        {data && data.total > 0 && <Pages total={data.total} totalPages={data.totalPages} />}
      </div>
    </section>
  );
}
