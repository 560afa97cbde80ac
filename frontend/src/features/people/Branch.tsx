import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Department } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { useDepartmentsBelow } from './people.api';
import { usePeopleQuery } from './use-people-query';

interface Props {
  readonly department: Department;
  readonly depth: number;
  /** The department looked at. */
  readonly chosenId: string | null;
  readonly isOpen: (id: string) => boolean;
  readonly onTurn: (id: string) => void;
  readonly onChoose: (() => void) | undefined;
}

/** One department; those below it are asked for when it is opened. */
export function Branch({ department, depth, chosenId, isOpen, onTurn, onChoose }: Props) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { hrefOfDepartment } = usePeopleQuery();
  const { id, name, memberCount, childCount } = department;
  const hasBranches = childCount > 0;
  const isSpread = hasBranches && isOpen(id);
  const { data: below } = useDepartmentsBelow(id, isSpread);
  const isChosen = chosenId === id;
  const Chevron = isSpread ? ChevronDown : ChevronRight;
  return (
    <li>
      <div
        className={`flex h-8 items-center gap-1 rounded-md pr-2 ${isChosen ? 'bg-active font-semibold text-primary-text' : 'hover:bg-fill-tertiary'}`}
        style={{ paddingLeft: 8 + depth * 20 }}
      >
        {hasBranches ? (
          <button
            type="button"
            aria-expanded={isSpread}
            aria-label={isSpread ? t('closeBranch', { name }) : t('open', { name })}
            className="grid size-6 flex-none place-items-center rounded-sm text-icon"
            onClick={() => onTurn(id)}
          >
            <Chevron size={14} strokeWidth={2.1} aria-hidden="true" />
          </button>
        ) : (
          <span className="w-6 flex-none" />
        )}
        <Link
          to={hrefOfDepartment(id)}
          onClick={onChoose}
          {...(isChosen && { 'aria-current': 'true' as const })}
          className="flex h-8 min-w-0 flex-1 items-center gap-2"
        >
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className={`tabular text-xs font-normal ${isChosen ? '' : 'text-tertiary'}`}>
            {formats.number(memberCount)}
          </span>
        </Link>
      </div>
      {isSpread && below && (
        <ul>
          {below.map((child) => (
            <Branch
              key={child.id}
              department={child}
              depth={depth + 1}
              chosenId={chosenId}
              isOpen={isOpen}
              onTurn={onTurn}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
