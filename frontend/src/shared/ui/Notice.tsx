import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: ReactNode;
  /** At most one link or button, and the request id below it. */
  readonly children?: ReactNode;
  readonly tone?: 'neutral' | 'error';
  readonly size?: 'page' | 'card';
}

/** Empty, failed or missing: an icon disc, one line, one hint, at most one way on. */
export function Notice({ icon: Icon, title, text, children, tone = 'neutral', size = 'card' }: Props) {
  const isPage = size === 'page';
  const disc = tone === 'error' ? 'bg-error-bg text-error-text' : 'bg-fill-tertiary text-icon';
  const Title = isPage ? 'h1' : 'h3';
  return (
    <div className="flex h-full flex-col items-center justify-center px-6 pb-6 text-center">
      <span className={`grid place-items-center rounded-full ${disc} ${isPage ? 'mb-4 size-16' : 'mb-3 size-12'}`}>
        <Icon size={isPage ? 24 : 20} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <Title className={isPage ? 'text-xl font-bold' : 'text-base font-semibold'}>{title}</Title>
      {text && <p className={isPage ? 'mt-1.5 text-secondary' : 'mt-1 text-sm text-tertiary'}>{text}</p>}
      {children && <div className="mt-4 flex flex-col items-center gap-3">{children}</div>}
    </div>
  );
}
