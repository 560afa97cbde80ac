import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/use-formats';
import { IconButton } from '../../shared/ui/IconButton';
import { PAGE } from './people.api';
import { usePeopleQuery } from './use-people-query';

/** Which part of the list is shown, and the ways on. */
export function Pages({ total, totalPages }: { readonly total: number; readonly totalPages: number }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { query, change } = usePeopleQuery();
  const { page } = query;
  return (
    <footer className="flex h-10 flex-none items-center gap-1 border-t border-split pr-2 pl-4 text-sm text-tertiary">
      <span role="status" className="tabular flex-1">
        {t('range', {
          total: formats.number(total),
          from: formats.number((page - 1) * PAGE + 1),
          to: formats.number(Math.min(page * PAGE, total)),
        })}
      </span>
      {totalPages > 1 && (
        <>
          <IconButton
            icon={ChevronLeft}
            size={28}
            label={t('previous')}
            disabled={page <= 1}
            onClick={() => change({ page: page - 1 })}
          />
          <IconButton
            icon={ChevronRight}
            size={28}
            label={t('next')}
            disabled={page >= totalPages}
            onClick={() => change({ page: page + 1 })}
          />
        </>
      )}
    </footer>
  );
}
