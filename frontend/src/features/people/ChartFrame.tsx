import type { PropsWithChildren } from 'react';
import { GAP, CARD, widthOf } from './chart-lines';

/** Padding and border, both sides. */
const EDGE = 34;
/** Cards in a row of the frame. */
const LEAST = 4;
const MOST = 5;

interface Props {
  /** Pixels from the middle of the row above to the card that the frame belongs to. */
  readonly centre: number;
  /** Cards in the row above. */
  readonly beside: number;
}

/** What is below a department, under its card: it follows the card sideways as far as the row above goes. */
export function ChartFrame({ centre, beside, children }: PropsWithChildren<Props>) {
  const width = widthOf(Math.max(LEAST, Math.min(beside, MOST)));
  const room = Math.max(0, (widthOf(beside) - width) / 2);
  const step = CARD + GAP;
  const shift = Math.max(-room, Math.min(room, Math.round(centre / step) * step));
  return (
    <div
      className="rounded-[14px] border border-primary-border bg-layout p-4"
      style={{ width: width + EDGE, transform: `translateX(${shift}px)` }}
    >
      {children}
    </div>
  );
}
