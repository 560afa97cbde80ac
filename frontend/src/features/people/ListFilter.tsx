import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../shared/ui/Segmented';
import { SORTS } from './people-query';
import { usePeopleQuery } from './use-people-query';

/** Milliseconds of stillness after which what is typed goes into the address. */
const REST = 200;

/** What is typed, which goes into the address when the keys rest; what the address says comes back into the field. */
function useTyped(q: string, onRest: (q: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (known !== q) {
    setKnown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const type = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onRest(next.trim()), REST);
  };
  return [typed, type];
}

export function ListFilter() {
  const { t } = useTranslation('people');
  const { query, change } = usePeopleQuery();
  const [typed, setTyped] = useTyped(query.q, (q) => change({ q }, true));
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" role="search">
      <Input
        className="w-full! tablet:w-72!"
        aria-label={t('filterLabel')}
        placeholder={t('filter')}
        prefix={<Search size={16} strokeWidth={1.9} aria-hidden="true" className="text-icon" />}
        value={typed}
        maxLength={100}
        allowClear
        onChange={(event) => setTyped(event.target.value)}
      />
      {query.department && (
        <label className="flex cursor-pointer items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-primary"
            checked={query.includesBelow}
            onChange={(event) => change({ includesBelow: event.target.checked })}
          />
          {t('includeBelow')}
        </label>
      )}
      <span className="hidden flex-1 tablet:block" />
      {query.q === '' && (
        <Segmented
          label={t('sort')}
          value={query.sort}
          onChange={(sort) => change({ sort })}
          choices={SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        />
      )}
    </div>
  );
}
