import type { PropsWithChildren } from 'react';

/** A key of the keyboard. */
export function Key({ children }: PropsWithChildren) {
  return (
    <kbd className="inline-block h-5 min-w-5 rounded-sm border border-card bg-container px-[5px] text-center font-sans text-xs leading-[18px] font-medium text-tertiary">
      {children}
    </kbd>
  );
}
