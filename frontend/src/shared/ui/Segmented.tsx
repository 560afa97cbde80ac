import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** How many there are of it; none is not told. */
  readonly count?: number;
  readonly lang?: string;
}

interface Props<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly ground?: string;
  readonly isWide?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, all in sight: a group of native radio buttons, so arrow keys and readers know it. */
export function Segmented<V extends string>({
  label,
  value,
  choices,
  onChange,
  ground,
  isWide,
  isDisabled = false,
}: Props<V>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`inline-flex rounded-md p-0.5 ${ground ?? 'bg-fill-tertiary'} ${isWide ? 'w-full' : ''}`}
    >
      {choices.map(({ value: own, label: text, icon: Icon, count = 0, lang }) => (
        <label
          key={own}
          lang={lang}
          className="inline-flex h-7 flex-auto max-tablet:h-11 cursor-pointer items-center justify-center gap-1.5 rounded-[5px] px-[11px] text-sm font-medium whitespace-nowrap text-secondary outline-offset-2 outline-focus transition-colors duration-[.08s] has-checked:bg-segment-on has-checked:text-text has-checked:shadow-[0_1px_2px_rgba(20,27,41,.1),0_0_0_1px_var(--ant-color-border-secondary)] has-focus-visible:outline-2 has-disabled:cursor-not-allowed has-disabled:text-quaternary"
        >
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            disabled={isDisabled}
            onChange={() => onChange(own)}
            className="sr-only"
          />
          {Icon && <Icon size={14} strokeWidth={2} aria-hidden="true" />}
          {text}
          {count > 0 && <span className="tabular font-normal text-secondary">{count}</span>}
        </label>
      ))}
    </div>
  );
}
