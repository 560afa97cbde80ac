import { useState } from 'react';
import ReactGridLayout, { useContainerWidth, type Layout } from 'react-grid-layout';
import { useTranslation } from 'react-i18next';
import type { PlacedPortlet, PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { COLUMNS, itemsAt, limitsOf, type Draft } from '../draft';
import { Frame } from '../Frame';
import type { Item } from '../layout';
import { isKnown } from '../registry';
import { Columns } from './Columns';
import { editChrome } from './edit-chrome';
import { makeFollower } from './follow';
import './grid.css';
import { steer } from './steer';

interface Props {
  readonly draft: Draft;
  readonly available: PortalLayout['available'];
  readonly at: Breakpoint;
  /** The last thing that happened, in sight and read out. */
  readonly told: string;
  readonly onArrange: (items: readonly Item[]) => void;
  readonly onRemove: (portlet: PlacedPortlet) => void;
  readonly onTell: (what: string) => void;
}

/** Pixels of the canvas, so that a smaller breakpoint looks as it will. */
const WIDTH: Record<Breakpoint, string> = { desktop: '', tablet: 'max-w-[912px]', phone: 'max-w-[390px]' };

const toItems = (layout: Layout): readonly Item[] =>
  layout.map(({ i, x, y, w, h, static: isLocked = false }) => ({ id: i, x, y, w, h, isLocked }));

export function Canvas({ draft, available, at, told, onArrange, onRemove, onTell }: Props) {
  const { t } = useTranslation(['home', 'portlets']);
  const { width, containerRef, mounted } = useContainerWidth();
  const [follower] = useState(makeFollower);
  const [size, setSize] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const items = itemsAt(draft, at);
  const shown = items.flatMap((item) => draft.find(({ id }) => id === item.id) ?? []);
  const nameOf = ({ type }: PlacedPortlet) => t(`portlets:names.${isKnown(type) ? type : 'unknown'}`);

  return (
    <div id="edit-canvas" className="relative min-w-0 flex-1 overflow-y-auto px-6 pt-5 pb-16 [scrollbar-gutter:stable]">
      <div ref={containerRef} className={`relative mx-auto min-h-full ${WIDTH[at]}`}>
        <Columns count={COLUMNS[at]} />
        {mounted && (
          <ReactGridLayout
            width={width}
            gridConfig={{ cols: COLUMNS[at], rowHeight: 24, margin: [16, 16], containerPadding: [0, 0] }}
            dragConfig={{ enabled: true, handle: 'header', cancel: '[data-act]', threshold: 3 }}
            resizeConfig={{ enabled: true, handles: ['se'] }}
            layout={items.map((item) => {
              const portlet = shown.find(({ id }) => id === item.id);
              const { id: i, isLocked, ...place } = item;
              return { i, ...place, static: isLocked, ...limitsOf(available, portlet?.type ?? '', at) };
            })}
            onDragStart={(_layout, _old, _item, _place, event, element) => follower.start(event, element)}
            onDrag={(_layout, _old, _item, _place, event, element) => follower.move(event, element)}
            onDragStop={(layout) => onArrange(toItems(layout))}
            onResize={(_layout, _old, item) =>
              item && setSize({ id: item.i, text: t('editor.size', { w: item.w, h: item.h }) })
            }
            onResizeStop={(layout) => {
              setSize(null);
              onArrange(toItems(layout));
            }}
          >
            {shown.map((portlet) => (
              <div key={portlet.id} data-portlet={portlet.type} className="group">
                <Frame
                  placed={portlet}
                  chrome={editChrome({
                    portlet,
                    name: nameOf(portlet),
                    t,
                    onKey: steer({ portlet, items, available, at, onArrange, onTell, name: nameOf(portlet), t }),
                    onRemove: () => onRemove(portlet),
                  })}
                />
                {size?.id === portlet.id && (
                  <span className="tabular absolute -right-px -bottom-[30px] z-6 rounded-sm bg-primary px-[7px] py-[3px] text-xs font-semibold text-white">
                    {size.text}
                  </span>
                )}
              </div>
            ))}
          </ReactGridLayout>
        )}
      </div>
      <p
        role="status"
        className="pointer-events-none sticky bottom-0 z-8 w-fit rounded-md bg-spotlight px-2.5 py-1.5 text-sm text-white shadow-[0_4px_12px_rgba(10,14,22,.2)] empty:hidden"
      >
        {told}
      </p>
    </div>
  );
}
