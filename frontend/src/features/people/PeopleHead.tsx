import { Button } from 'antd';
import { ChevronRight, FolderTree, List, Network } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBreakpoint } from '../../app/viewport';
import { useOrganisationName } from '../../app/shell/organisation';
import { useFormats } from '../../app/i18n/use-formats';
import { Dialog } from '../../shared/ui/Dialog';
import { Segmented } from '../../shared/ui/Segmented';
import { DepartmentTree } from './DepartmentTree';
import { TOP } from './people-query';
import { usePeopleQuery } from './use-people-query';
import { useShownDepartment } from './use-shown-department';

/** Where one is in the organisation, how many there are, and list or chart. */
export function PeopleHead() {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const breakpoint = useBreakpoint();
  const { query, change, hrefOfDepartment } = usePeopleQuery();
  const { data: department } = useShownDepartment();
  const [isChoosing, setChoosing] = useState(false);
  const organisation = useOrganisationName();
  const isTop = query.department === TOP;
  const path = department?.path.slice(-2) ?? [];
  const isPhone = breakpoint === 'phone';
  return (
    <header className="flex h-14 flex-none items-center gap-3 border-b border-card bg-container pr-4 pl-4 tablet:pl-6">
      {breakpoint !== 'desktop' && (
        <Button
          aria-label={t('showDepartments')}
          className={isPhone ? 'size-11!' : ''}
          icon={<FolderTree size={16} aria-hidden="true" />}
          onClick={() => setChoosing(true)}
        />
      )}
      <h1 className="flex min-w-0 items-center gap-1.5 text-tertiary">
        {path.length === 0 && <span className="font-semibold text-text">{isTop ? organisation : t('everyone')}</span>}
        {path.map(({ id, name }, index) =>
          index < path.length - 1 ? (
            <span key={id} className="hidden min-w-0 items-center gap-1.5 tablet:flex">
              <Link to={hrefOfDepartment(id)} className="truncate hover:text-text">
                {name}
              </Link>
              <ChevronRight size={14} aria-hidden="true" className="flex-none text-quaternary" />
            </span>
          ) : (
            <span key={id} className="truncate font-semibold text-text">
              {name}
            </span>
          ),
        )}
      </h1>
      {department && (
        <span className="tabular flex-none text-sm text-tertiary">
          {t('members', { count: department.memberCount, total: formats.number(department.memberCount) })}
        </span>
      )}
      <span className="flex-1" />
      <Segmented
        label={t('view')}
        value={query.view}
        onChange={(view) => change({ view })}
        choices={[
          { value: 'chart', label: t('views.chart'), icon: Network },
          { value: 'list', label: t('views.list'), icon: List },
        ]}
      />
      {isChoosing && (
        <Dialog
          label={t('departments')}
          onClose={() => setChoosing(false)}
          className="fixed inset-x-0 top-auto bottom-0 h-[75dvh] max-h-none w-full max-w-none rounded-t-2xl backdrop:bg-mask tablet:inset-y-0 tablet:right-auto tablet:h-full tablet:w-80 tablet:rounded-none"
        >
          <DepartmentTree className="h-full" height={isPhone ? 44 : 32} onChoose={() => setChoosing(false)} />
        </Dialog>
      )}
    </header>
  );
}
