import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/use-formats';
import { useBreakpoint } from '../../app/viewport';
import { IconButton } from '../../shared/ui/IconButton';
import { PAGE } from './people.api';
import { usePeopleQuery } from './use-people-query';

interface Props {
  readonly total: number;
  /** Places in sight, from 1, both included. */
  readonly from: number;
  readonly to: number;
}

/** Which part of the list is in sight, and the ways on. */
export function Pages({ total, from, to }: Props) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { query, change } = usePeopleQuery();
  const size = useBreakpoint() === 'phone' ? 44 : 28;
  const last = Math.ceil(total / PAGE);
  const { page } = query;
  return (
    <footer className="flex min-h-10 flex-none items-center gap-1 border-t border-split pr-2 pl-4 text-sm text-tertiary">
      <span role="status" className="tabular flex-1">
        {t('range', { total: formats.number(total), from: formats.number(from), to: formats.number(to) })}
      </span>
      {last > 1 && (
        <>
          <IconButton
            icon={ChevronLeft}
            size={size}
            label={t('previous')}
            disabled={page <= 1}
            onClick={() => change({ page: page - 1 })}
          />
          <IconButton
            icon={ChevronRight}
            size={size}
            label={t('next')}
            disabled={page >= last}
            onClick={() => change({ page: page + 1 })}
          />
        </>
      )}
    </footer>
  );
}
