import { ChevronsDownUp, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { IconButton } from '../../shared/ui/IconButton';
import { Branch } from './Branch';
import { EveryoneRow } from './EveryoneRow';
import { useDepartmentsBelow } from './people.api';
import { useShownDepartment } from './use-shown-department';

interface Props {
  readonly className: string;
  /** Given where the tree lies over the page. */
  readonly onChoose?: () => void;
}

/** The organisation, one level at a time; what leads to the department looked at and to one's own is open. */
export function DepartmentTree({ className, onChoose }: Props) {
  const { t } = useTranslation(['people', 'words']);
  const me = useMe();
  const { data: roots, error, refetch } = useDepartmentsBelow(null);
  const { data: chosen } = useShownDepartment();
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const opened = useMemo(() => {
    const path = chosen?.path ?? me.departmentPath;
    const leading = path.slice(0, -1).map(({ id }) => id);
    return new Set([...leading, ...(roots?.length === 1 && roots[0] ? [roots[0].id] : [])]);
  }, [chosen, me.departmentPath, roots]);
  const isOpen = (id: string) => turned.get(id) ?? opened.has(id);
  const collapse = () => setTurned(new Map([...opened, ...turned.keys()].map((id) => [id, false])));

  return (
    <nav aria-label={t('tree')} className={`flex min-h-0 flex-col bg-container px-2 ${className}`}>
      <header className="flex h-14 flex-none items-center pl-2">
        <h2 className="flex-1 text-lg font-bold">{t('organisation')}</h2>
        <IconButton icon={ChevronsDownUp} size={28} label={t('collapse')} onClick={collapse} />
        {onChoose && <IconButton icon={X} size={28} label={t('words:close')} onClick={onChoose} />}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto pb-4">
        {error && !roots && <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />}
        <ul>
          <EveryoneRow onChoose={onChoose} />
          {roots?.map((department) => (
            <Branch
              key={department.id}
              department={department}
              depth={0}
              chosenId={chosen?.id ?? null}
              isOpen={isOpen}
              onTurn={(id) => setTurned(new Map(turned).set(id, !isOpen(id)))}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </div>
    </nav>
  );
}
