import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { usePeopleAt, PAGE } from './people.api';
import { Pages } from './Pages';
import { PeopleRows } from './PeopleRows';
import { PeopleTable } from './PeopleTable';
import { usePeopleQuery } from './use-people-query';

/** Pixels of a row: on a phone, in the table. */
const TALL = 64;
const LOW = 48;
/** Rows drawn beyond the edges, so that quick scrolling meets no blank. */
const OVERSCAN = 15;
/** Milliseconds of stillness after which the page at the upper edge goes into the address. */
const REST = 150;

interface Props {
  readonly total: number;
  readonly isNarrow: boolean;
  readonly isTight: boolean;
  readonly isOld: boolean;
}

/**
 * Everybody who fits, as one list to scroll: only the rows in sight are drawn and only their pages read. The page at
 * the upper edge stands in the address, so that Back, a reload and a copied link come to the same place.
 */
export function PeopleList({ total, isNarrow, isTight, isOld }: Props) {
  const { query, change } = usePeopleQuery();
  const scroller = useRef<HTMLDivElement>(null);
  const height = isNarrow ? TALL : LOW;
  const offsetOf = (page: number) => (page - 1) * PAGE * height;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    initialOffset: offsetOf(query.page),
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? Math.min((query.page - 1) * PAGE, Math.max(total - 1, 0));
  const last = items.at(-1)?.index ?? first;
  const people = usePeopleAt(query, first, last);
  const top = virtualizer.range?.startIndex ?? first;
  const topPage = Math.floor(top / PAGE) + 1;

  /** The page that scrolling itself has written into the address. */
  const written = useRef(query.page);
  const follow = useEffectEvent((page: number) => {
    if (page === written.current) return;
    written.current = page;
    virtualizer.scrollToOffset(offsetOf(page));
  });
  useLayoutEffect(() => follow(query.page), [query.page]);
  /** Of where the list stands at this moment, which may be drawn only after the address has changed once more. */
  const note = useEffectEvent(() => {
    const page = Math.floor((scroller.current?.scrollTop ?? 0) / height / PAGE) + 1;
    if (page === query.page) return;
    written.current = page;
    change({ page }, true);
  });
  useEffect(() => {
    const timer = setTimeout(note, REST);
    return () => clearTimeout(timer);
  }, [topPage]);

  const shown = {
    people,
    first,
    total,
    before: first * height,
    after: Math.max(0, total - last - 1) * height,
  };
  return (
    <>
      <div
        ref={scroller}
        className={`min-h-0 flex-1 overflow-y-auto overscroll-contain ${isOld ? 'opacity-65' : ''}`}
        aria-busy={isOld}
      >
        {isNarrow ? <PeopleRows {...shown} /> : <PeopleTable {...shown} isTight={isTight} />}
      </div>
      <Pages total={total} from={top + 1} to={Math.min((virtualizer.range?.endIndex ?? last) + 1, total)} />
    </>
  );
}
