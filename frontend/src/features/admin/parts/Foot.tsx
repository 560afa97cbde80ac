import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/i18n/use-formats';
import { useBreakpoint } from '../../../app/viewport';
import { IconButton } from '../../../shared/ui/IconButton';

interface Props {
  readonly note: ReactNode;
  readonly page: number;
  /** Rows of a page. */
  readonly size: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}

/** Below a table: a word about it, which part is in sight, and the ways on. */
export function Foot({ note, page, size, total, onTurn }: Props) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const button = useBreakpoint() === 'phone' ? 44 : 28;
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <footer className="flex min-h-10 items-center gap-1 border-t border-card pr-2 pl-4 text-sm text-tertiary">
      <span className="flex-1">{note}</span>
      {total > 0 && (
        <span role="status" className="tabular">
          {t('range', { from: formats.number(from), to: formats.number(to), total: formats.number(total) })}
        </span>
      )}
      {total > size && (
        <>
          <IconButton
            icon={ChevronLeft}
            size={button}
            label={t('previousPage')}
            disabled={page <= 1}
            onClick={() => onTurn(page - 1)}
          />
          <IconButton
            icon={ChevronRight}
            size={button}
            label={t('nextPage')}
            disabled={to >= total}
            onClick={() => onTurn(page + 1)}
          />
        </>
      )}
    </footer>
  );
}
