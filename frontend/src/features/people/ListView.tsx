import { UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Notice } from '../../shared/ui/Notice';
import { ListFilter } from './ListFilter';
import { PeopleList } from './PeopleList';
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
  const { q, department, includesBelow, sort } = query;
  // Another list begins where its address says, not where the one before had been scrolled to.
  const list = [q, department, includesBelow, sort].join();
  const isFiltered = query.q !== '' || query.department !== null;
  return (
    <section className="flex min-h-0 flex-1 flex-col tablet:p-4 tablet:pl-6" aria-label={t('pageTitle')}>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden border-card bg-container tablet:rounded-xl tablet:border tablet:shadow-card">
        <ListFilter />
        {error && !data && <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />}
        {data?.total === 0 && (
          <Notice icon={UserX} title={t('noHits')} text={t('noHitsText')}>
            {isFiltered && <Button onClick={() => change({ q: '', department: null })}>{t('clear')}</Button>}
          </Notice>
        )}
        {data && data.total > 0 && (
          <PeopleList key={list} total={data.total} isNarrow={isNarrow} isTight={isTight} isOld={isPlaceholderData} />
        )}
      </div>
    </section>
  );
}
