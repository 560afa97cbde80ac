import { LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Breakpoint } from '../../app/viewport';
import { Notice } from '../../shared/ui/Notice';
import { COLUMNS, itemsAt, type Draft } from './draft';
import { Frame } from './Frame';
import { inReadingOrder } from './layout';

interface Props {
  readonly portlets: Draft;
  readonly at: Breakpoint;
}

/** The arrangement as it is kept, drawn by the browser's own grid; dragging comes with edit mode. */
export function ViewGrid({ portlets, at }: Props) {
  const { t } = useTranslation('home');
  const items = inReadingOrder(itemsAt(portlets, at));
  if (items.length === 0)
    return <Notice icon={LayoutDashboard} title={t('noPortlets.title')} text={t('noPortlets.text')} />;
  return (
    <div
      className="grid auto-rows-[24px] gap-4 px-6 pb-6"
      style={{ gridTemplateColumns: `repeat(${COLUMNS[at]}, minmax(0, 1fr))` }}
    >
      {items.map(({ id, x, y, w, h }) => {
        const placed = portlets.find((portlet) => portlet.id === id);
        return (
          placed && (
            <div
              key={id}
              data-portlet={placed.type}
              className="min-h-0 min-w-0"
              style={{ gridArea: `${y + 1} / ${x + 1} / span ${h} / span ${w}` }}
            >
              <Frame placed={placed} />
            </div>
          )
        );
      })}
    </div>
  );
}
