import { useEffect } from 'react';
import { letGo, useDrag } from './drag';

const CURSORS = { move: 'cursor-grabbing', resize: 'cursor-se-resize' };

/**
 * Lies over the portlets while a pointer holds one: at each of its moves the browser looks for what is under it, which
 * would lead through all that the portlets show. Where the grid goes before the pointer lets go, nothing is held any more.
 */
export function Shield() {
  const by = useDrag(({ drag }) => drag?.by);
  useEffect(() => letGo, []);
  return by && <div aria-hidden="true" className={`absolute inset-0 z-10 ${CURSORS[by]}`} />;
}
