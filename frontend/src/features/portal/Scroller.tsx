import { useLayoutEffect, useRef, useState, type PropsWithChildren } from 'react';

/**
 * The body of a portlet: as high as its place, scrolled where that is too little. It can be reached by the keyboard only
 * then, so that a home page has no stops that do nothing.
 */
export function Scroller({ label, children }: PropsWithChildren<{ readonly label: string }>) {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setOverflows(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto rounded-b-xl [scrollbar-color:transparent_transparent] [scrollbar-width:thin] focus-within:[scrollbar-color:var(--ant-color-fill)_transparent] hover:[scrollbar-color:var(--ant-color-fill)_transparent]"
      {...(overflows && { tabIndex: 0, role: 'region', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
