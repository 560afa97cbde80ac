import { useId, type PropsWithChildren, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
}

/** A part of a page with its title. */
export function Card({ title, badge, aside, className = '', children }: PropsWithChildren<Props>) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 overflow-hidden rounded-xl border border-card bg-container shadow-card ${className}`}
    >
      <header className="flex min-h-12 flex-wrap items-center gap-2 py-1.5 pr-2 pl-4">
        <h2 id={id} className="font-bold whitespace-nowrap">
          {title}
        </h2>
        {badge}
        <span className="flex-1" />
        {aside}
      </header>
      {children}
    </section>
  );
}
