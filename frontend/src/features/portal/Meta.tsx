import type { PropsWithChildren, ReactNode } from 'react';

/** Title, tags and the line below them: what every row of a portlet is made of. */
export function Lines({
  title,
  meta,
  children,
}: PropsWithChildren<{ readonly title: ReactNode; readonly meta: ReactNode }>) {
  return (
    <div className="min-w-0 flex-1">
      <div className="flex min-w-0 items-center gap-1.5 leading-5">
        {title}
        {children}
      </div>
      <div className="dotted mt-0.5 truncate text-xs text-tertiary">{meta}</div>
    </div>
  );
}
