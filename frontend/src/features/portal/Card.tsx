import { useId, type PropsWithChildren, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly headerClassName?: string;
}

/** The frame every portlet has: header of 48 px, then what it shows. The same in all states. */
export function Card({
  title,
  lead,
  badge,
  aside,
  className = '',
  headerClassName = 'pl-4',
  children,
}: PropsWithChildren<Props>) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={`flex h-full min-w-0 flex-col rounded-xl border border-card bg-container shadow-card ${className}`}
    >
      <header className={`flex h-12 flex-none items-center gap-2 pr-2 ${headerClassName}`}>
        {lead}
        <h2 id={titleId} className="truncate font-bold">
          {title}
        </h2>
        {badge}
        <div className="ml-auto flex flex-none items-center gap-0.5">{aside}</div>
      </header>
      {children}
    </section>
  );
}
