/** Where a pointer is, as mouse and touch events tell it. */
function pointOf(event: Event): { readonly x: number; readonly y: number } | null {
  const point = event instanceof MouseEvent ? event : (event as TouchEvent).touches.item(0);
  return point && { x: point.clientX, y: point.clientY };
}

/**
 * Keeps a dragged portlet under the pointer at every step. react-grid-layout moves it only when it comes to another
 * column or row (2.3), which looks as if it stuck.
 */
export function makeFollower() {
  let grip = { x: 0, y: 0 };
  return {
    start: (event: Event, element: HTMLElement | null) => {
      const point = pointOf(event);
      if (!point || !element) return;
      const { left, top } = element.getBoundingClientRect();
      grip = { x: point.x - left, y: point.y - top };
    },
    move: (event: Event, element: HTMLElement | null) => {
      const point = pointOf(event);
      const grid = element?.offsetParent?.getBoundingClientRect();
      if (!point || !element || !grid) return;
      element.style.transform = `translate(${point.x - grid.left - grip.x}px, ${point.y - grid.top - grip.y}px)`;
    },
  };
}
