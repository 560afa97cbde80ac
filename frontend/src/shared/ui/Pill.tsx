import type { PropsWithChildren } from 'react';

/** A count. Filled it waits for the reader; grey it only counts. */
export function Pill({ children, waits = false, label }: PropsWithChildren<{ waits?: boolean; label?: string }>) {
  const look = waits ? 'bg-primary text-white' : 'bg-fill-secondary text-secondary';
  return (
    <span
      className={`tabular h-5 min-w-5 flex-none rounded-[10px] px-1.5 text-center text-xs leading-5 font-semibold ${look}`}
    >
      {label ? (
        <>
          <span aria-hidden="true">{children}</span>
          <span className="sr-only">{label}</span>
        </>
      ) : (
        children
      )}
    </span>
  );
}
