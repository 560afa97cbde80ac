import type { LucideIcon } from 'lucide-react';
import type { PropsWithChildren, ReactNode } from 'react';

const TONES = {
  red: { ground: 'border-error-border bg-error-bg', text: 'text-error-text' },
  amber: { ground: 'border-warning-border bg-warning-bg', text: 'text-warning-text' },
  blue: { ground: 'border-primary-border bg-primary-bg', text: 'text-primary-text' },
} as const;

interface Props {
  /** Red where somebody must decide, amber where something is limited, blue where it only tells. */
  readonly tone: keyof typeof TONES;
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly acts?: ReactNode;
}

/** What must be known before anything else on the page. */
export function Banner({ tone, icon: Icon, title, acts, children }: PropsWithChildren<Props>) {
  const { ground, text } = TONES[tone];
  return (
    <div role="status" className={`flex flex-wrap items-start gap-3 rounded-xl border py-3 pr-3 pl-4 ${ground}`}>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" className={`mt-px flex-none ${text}`} />
      <div className="min-w-[min(220px,100%)] flex-1">
        <p className={`font-semibold ${text}`}>{title}</p>
        {children && <div className="mt-0.5 text-sm">{children}</div>}
      </div>
      {acts && <div className="flex flex-wrap gap-1">{acts}</div>}
    </div>
  );
}
