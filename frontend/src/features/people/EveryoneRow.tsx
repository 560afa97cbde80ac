import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePeopleQuery } from './use-people-query';

/** The way out of a department: everybody. */
export function EveryoneRow({ onChoose }: { readonly onChoose: (() => void) | undefined }) {
  const { t } = useTranslation('people');
  const { query, hrefOfDepartment } = usePeopleQuery();
  if (query.view === 'chart') return null;
  return (
    <li>
      <Link
        to={hrefOfDepartment(null)}
        onClick={onChoose}
        {...(query.department === null && { 'aria-current': 'true' as const })}
        className="flex h-8 items-center rounded-md pr-2 pl-9 hover:bg-fill-tertiary aria-[current=true]:bg-active aria-[current=true]:font-semibold aria-[current=true]:text-primary-text"
      >
        {t('everyone')}
      </Link>
    </li>
  );
}
