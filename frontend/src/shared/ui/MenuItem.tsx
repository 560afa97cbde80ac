import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** One act in a small menu. */
export function MenuItem({ icon: Icon, onClick, children }: Props) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex h-11 w-full tablet:h-9 items-center gap-2.5 rounded-md px-2.5 text-left whitespace-nowrap hover:bg-fill-tertiary"
    >
      <Icon size={16} strokeWidth={1.9} aria-hidden="true" className="text-icon" />
      {children}
    </button>
  );
}
