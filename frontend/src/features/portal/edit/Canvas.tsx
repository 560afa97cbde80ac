import { useMemo, useRef, useState } from 'react';
import ReactGridLayout, { useContainerWidth, type Layout, type LayoutItem } from 'react-grid-layout';
import { useTranslation } from 'react-i18next';
import type { Breakpoint } from '../../../app/viewport';
import { COLUMNS, isSettable, itemsAt, limitsOf } from '../draft';
import type { Item } from '../layout';
import { Columns } from './Columns';
import { hold, letGo, type Drag } from './drag';
import { EditCard } from './EditCard';
import { makeFollower } from './follow';
import './grid.css';
import { Shield } from './Shield';
import { Told } from './Told';
import type { Editor } from './use-editor';
import { useEscape } from './use-escape';
import { useFar } from './use-far';

interface Props {
  readonly editor: Editor;
  readonly onSettings: (id: string) => void;
}

/** Pixels of the canvas, so that a smaller breakpoint looks as it will. */
const WIDTH: Record<Breakpoint, string> = { desktop: '', tablet: 'max-w-[912px]', phone: 'max-w-[390px]' };

const toItems = (layout: Layout): readonly Item[] =>
  layout.map(({ i, x, y, w, h, static: isLocked = false }) => ({ id: i, x, y, w, h, isLocked }));

export function Canvas({ editor, onSettings }: Props) {
  const { t } = useTranslation('home');
  const { draft, base, at, lifted, said, step } = editor;
  const { available } = base;
  const { width, containerRef, mounted } = useContainerWidth();
  const [follower] = useState(makeFollower);
  const escape = useEscape();

  const items = useMemo(() => itemsAt(draft, at), [draft, at]);
  const types = useMemo(() => new Map(draft.map(({ id, type }) => [id, type])), [draft]);
  const layout = useMemo(
    () =>
      items.map(({ id, isLocked, ...place }) => ({
        i: id,
        ...place,
        static: isLocked,
        ...limitsOf(available, types.get(id) ?? '', at),
      })),
    [items, types, available, at],
  );
  const cards = useMemo(
    () =>
      items.map(({ id, w, h }) => {
        const portlet = draft.find((other) => other.id === id);
        return (
          portlet && (
            <div key={id} data-portlet={portlet.type} className="group">
              <EditCard
                portlet={portlet}
                isSettable={isSettable(available, portlet)}
                isCompact={at === 'phone'}
                liftedSize={lifted?.id === id ? t('editor.size', { w, h }) : null}
                step={step}
                onSettings={onSettings}
              />
            </div>
          )
        );
      }),
    [items, draft, available, at, lifted, step, onSettings, t],
  );
  const canvas = useRef<HTMLDivElement>(null);
  useFar(canvas, mounted && cards);
  const holding = (item: LayoutItem | null, by: Drag['by']) => {
    if (!item) return;
    const { i: id, x, y, w, h } = item;
    hold({ id, type: types.get(id) ?? '', by, x, y, w, h });
  };
  const put = (next: Layout, item: LayoutItem | null, by: Drag['by']) => {
    letGo();
    if (item && !escape.wasPressed()) step({ kind: 'arrange', items: toItems(next), id: item.i, by });
  };

  return (
    <div className="relative min-w-0 flex-1">
      {/* In place of the one react-draggable adds where there is none: its rule for selected text makes the browser work
          out the style of the whole page anew when something is taken and when it is let go. Nothing here is selected. */}
      <style id="react-draggable-style-el" />
      <div
        ref={canvas}
        id="edit-canvas"
        className="absolute inset-0 overflow-y-auto px-6 pt-5 pb-16 [scrollbar-gutter:stable]"
      >
        <div ref={containerRef} className={`relative mx-auto min-h-full ${WIDTH[at]}`}>
          <Columns count={COLUMNS[at]} />
          {mounted && (
            <ReactGridLayout
              key={escape.round}
              width={width}
              gridConfig={{ cols: COLUMNS[at], rowHeight: 24, margin: [16, 16], containerPadding: [0, 0] }}
              dragConfig={{ enabled: true, handle: 'header', cancel: '[data-act]', threshold: 3 }}
              resizeConfig={{ enabled: at !== 'phone', handles: ['se'] }}
              layout={layout}
              onDragStart={(_layout, _old, _item, _place, event, element) => {
                escape.watch();
                follower.start(event, element);
              }}
              onDrag={(_layout, _old, item, _place, event, element) => {
                follower.move(event, element);
                holding(item, 'move');
              }}
              onDragStop={(next, _old, item) => put(next, item, 'move')}
              onResizeStart={() => escape.watch()}
              onResize={(_layout, _old, item) => holding(item, 'resize')}
              onResizeStop={(next, _old, item) => put(next, item, 'resize')}
            >
              {cards}
            </ReactGridLayout>
          )}
          <Shield key={`shield ${escape.round}`} />
        </div>
      </div>
      <Told said={said} isLifted={lifted !== null} />
    </div>
  );
}
