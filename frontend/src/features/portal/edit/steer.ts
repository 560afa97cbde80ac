import type { TFunction } from 'i18next';
import type { KeyboardEvent } from 'react';
import type { PlacedPortlet, PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { COLUMNS, limitsOf } from '../draft';
import { moveBy, resizeBy, type Item } from '../layout';

const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Steered {
  readonly portlet: PlacedPortlet;
  readonly name: string;
  readonly items: readonly Item[];
  readonly available: PortalLayout['available'];
  readonly at: Breakpoint;
  readonly onArrange: (items: readonly Item[]) => void;
  readonly onTell: (what: string) => void;
  readonly t: TFunction<['home', 'portlets']>;
}

/** Arrow keys on the grip move a portlet, with Shift they resize it; each step is said. */
export const steer =
  ({ portlet, name, items, available, at, onArrange, onTell, t }: Steered) =>
  (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const [x, y] = arrow;
    const next = event.shiftKey
      ? resizeBy(items, portlet.id, { w: x, h: y }, limitsOf(available, portlet.type, at), COLUMNS[at])
      : moveBy(items, portlet.id, { x, y }, COLUMNS[at]);
    onArrange(next);
    const place = next.find(({ id }) => id === portlet.id);
    if (!place) return;
    onTell(
      event.shiftKey
        ? t('editor.resizedTo', { name, w: place.w, h: place.h })
        : t('editor.movedTo', { name, x: place.x + 1, y: place.y + 1 }),
    );
  };
