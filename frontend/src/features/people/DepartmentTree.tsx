import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { ChevronsDownUp, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { IconButton } from '../../shared/ui/IconButton';
import { TreeLine } from './TreeLine';
import { useTree } from './use-tree';

interface Props {
  readonly className: string;
  /** Pixels of a line; a finger needs more than a mouse. */
  readonly height?: 32 | 44;
  /** Given where the tree lies over the page. */
  readonly onChoose?: () => void;
}

const OVERSCAN = 12;

/**
 * The organisation, one level at a time; what leads to the department looked at and to one's own is open. Only the
 * lines in sight are drawn. One Tab stop: arrows move through the lines, open and close them.
 */
export function DepartmentTree({ className, height = 32, onChoose }: Props) {
  const { t } = useTranslation(['people', 'words']);
  const navigate = useNavigate();
  const { rows, chosen, turn, collapse, hrefOf, error, retry } = useTree();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const chosenAt = rows.findIndex(({ id }) => id === chosen);
  const active = Math.min(focused, rows.length - 1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The line with the focus stays, however far one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }: Range) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const near = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return active < from || active > to ? [...near, active].sort((a, b) => a - b) : near;
    },
  });
  useEffect(() => {
    if (chosenAt > 0) virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
  }, [chosenAt, virtualizer]);

  const focus = (index: number) => {
    const to = Math.max(0, Math.min(index, rows.length - 1));
    setFocused(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-line="${to}"]`)?.focus());
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const parent = rows.findLastIndex(({ depth }, index) => index < active && depth < row.depth);
    const act = {
      ArrowDown: () => focus(active + 1),
      ArrowUp: () => focus(active - 1),
      Home: () => focus(0),
      End: () => focus(rows.length - 1),
      ArrowRight: () => (row.hasBranches && !row.isOpen ? turn(row) : focus(active + 1)),
      ArrowLeft: () => (row.isOpen ? turn(row) : focus(parent)),
      Enter: () => {
        void navigate(hrefOf(row));
        onChoose?.();
      },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <nav aria-label={t('tree')} className={`flex min-h-0 flex-col bg-container px-2 ${className}`}>
      <header className="flex h-14 flex-none items-center pl-2">
        <h2 className="flex-1 text-lg font-bold">{t('organisation')}</h2>
        <IconButton icon={ChevronsDownUp} size={height === 44 ? 44 : 28} label={t('collapse')} onClick={collapse} />
        {onChoose && <IconButton icon={X} size={height === 44 ? 44 : 28} label={t('words:close')} onClick={onChoose} />}
      </header>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto pb-[max(16px,env(safe-area-inset-bottom))]">
        {error && <FailureNotice title={t('failed')} error={error} onRetry={retry} />}
        <ul
          role="tree"
          aria-label={t('tree')}
          className="relative"
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={press}
        >
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            return (
              row && (
                <TreeLine
                  key={key}
                  row={row}
                  index={index}
                  top={start}
                  height={height}
                  isChosen={index === chosenAt}
                  isActive={index === active}
                  href={hrefOf(row)}
                  onTurn={() => turn(row)}
                  onFocus={() => setFocused(index)}
                  onChoose={onChoose}
                />
              )
            );
          })}
        </ul>
      </div>
    </nav>
  );
}
