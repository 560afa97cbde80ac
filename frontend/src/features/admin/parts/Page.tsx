import type { PropsWithChildren, ReactNode } from 'react';
import { PageTitle } from '../../../app/PageTitle';

interface Props {
  readonly title: string;
  /** Beside the title, such as how the thing stands. */
  readonly badge?: ReactNode;
  readonly hint?: ReactNode;
  /** At the right edge of the head; at most one of them primary. */
  readonly acts?: ReactNode;
  /** Between head and content, and below it, both staying while it scrolls. */
  readonly strip?: ReactNode;
  readonly foot?: ReactNode;
}

/** A page of the console: its head stays, its content scrolls. */
export function Page({ title, badge, hint, acts, strip, foot, children }: PropsWithChildren<Props>) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <header className="flex min-h-16 flex-none flex-wrap items-center gap-x-2 gap-y-3 border-b border-card bg-container px-4 py-2 tablet:min-h-18 tablet:px-6">
        <div className="min-w-[min(100%,320px)] flex-1">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="text-xl font-bold tracking-[-0.01em]">{title}</h1>
            {badge}
          </div>
          {hint && <p className="text-sm text-tertiary">{hint}</p>}
        </div>
        {acts && <div className="flex flex-wrap items-center gap-2">{acts}</div>}
      </header>
      {strip}
      <div className="relative flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3 *:flex-none tablet:px-6 tablet:py-4">
        {children}
      </div>
      {foot}
    </>
  );
}

/** Main column and the one at the right, which moves below where there is no room. */
export const Columns = ({ children, width }: PropsWithChildren<{ readonly width: 304 | 336 | 376 }>) => (
  <div
    className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_var(--aside)]"
    style={{ '--aside': `${width}px` } as React.CSSProperties}
  >
    {children}
  </div>
);
