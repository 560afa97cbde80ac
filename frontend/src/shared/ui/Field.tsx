import { useId, type ReactNode } from 'react';

interface Wiring {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

interface Props {
  readonly label: string;
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  /** What was expected, where the value cannot be taken. */
  readonly error?: string | undefined;
  readonly className?: string;
  readonly children: (wiring: Wiring) => ReactNode;
}

/** A labelled field with its hint or what is wrong with it, tied together for readers. */
export function Field({ label, aside, hint, error, className = 'mt-5', children }: Props) {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className={className}>
      <div className="mb-1 flex justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium text-secondary">
          {label}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-invalid': Boolean(error), 'aria-describedby': below })}
      <div id={below} className="mt-1 text-sm text-tertiary empty:hidden">
        {error ? <span className="text-error-text">{error}</span> : hint}
      </div>
    </div>
  );
}
