import { useEffect, type RefObject } from 'react';

/** Pixels beyond the edge within which a portlet is drawn before it comes into sight. */
const NEAR = 100;

/** Shows what has come near, one a frame, as drawing several at once would make a drag that scrolls stop for a moment. */
function makeQueue() {
  const waiting = new Set<Element>();
  let frame = 0;
  const next = () => {
    const [first] = waiting;
    if (!first) return;
    waiting.delete(first);
    first.removeAttribute('data-far');
    frame = waiting.size > 0 ? requestAnimationFrame(next) : 0;
  };
  return {
    show: (element: Element) => {
      waiting.add(element);
      frame ||= requestAnimationFrame(next);
    },
    hide: (element: Element) => {
      waiting.delete(element);
      element.setAttribute('data-far', '');
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/**
 * Marks the portlets that are scrolled far out of sight, so that what they show need not be drawn: each step of a drag
 * makes the browser go through all that is painted, and it paints some thousands of pixels beyond the edge.
 * @param drawn changes where others may be on the canvas
 */
export function useFar(canvas: RefObject<HTMLElement | null>, drawn: unknown): void {
  useEffect(() => {
    const root = canvas.current;
    if (!root) return;
    const queue = makeQueue();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (!isIntersecting) queue.hide(target);
          else if (target.hasAttribute('data-far')) queue.show(target);
      },
      { root, rootMargin: `${NEAR}px` },
    );
    for (const item of root.querySelectorAll('.react-grid-item[data-portlet]')) observer.observe(item);
    return () => {
      observer.disconnect();
      queue.stop();
    };
  }, [canvas, drawn]);
}
