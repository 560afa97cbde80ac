import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { sectionAt } from './current-section';
import { isSectionId, sections, type SectionId } from './sections';

/** Which section one looks at: the one named by the address or gone into last, until one scrolls on. */
export function useCurrentSection() {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<SectionId>('profile');
  const { hash, key } = useLocation();

  useEffect(() => {
    const named = hash.slice(1);
    if (!isSectionId(named)) return;
    document.getElementById(named)?.scrollIntoView({ block: 'start' });
    document.getElementById(named)?.focus({ preventScroll: true });
  }, [hash, key]);

  const follow = () => {
    const box = scroller.current;
    if (!box) return;
    const origin = box.getBoundingClientRect();
    const lying = sections.flatMap(({ id }) => {
      const rect = document.getElementById(id)?.getBoundingClientRect();
      return rect ? [{ id, top: rect.top - origin.top + box.scrollTop, left: Math.round(rect.left) }] : [];
    });
    const { scrollTop, scrollHeight, clientHeight } = box;
    const at = sectionAt(lying, { by: scrollTop, most: scrollHeight - clientHeight, height: clientHeight });
    if (at) setCurrent(at);
  };
  return { scroller, current, follow, enter: setCurrent };
}
