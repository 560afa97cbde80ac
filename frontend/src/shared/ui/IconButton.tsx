import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** What it does, for readers and as the hint on hover. */
  readonly label: string;
  readonly size?: 28 | 36 | 44;
  readonly isOn?: boolean;
}

/** A button that is only an icon. */
export function IconButton({ icon: Icon, label, size = 36, isOn = false, className = '', ...rest }: Props) {
  const look = isOn ? 'bg-active text-primary-text' : 'text-icon hover:bg-fill-tertiary disabled:text-quaternary';
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      style={{ width: size, height: size }}
      className={`relative grid flex-none place-items-center rounded-lg transition-colors duration-[.08s] disabled:hover:bg-transparent ${look} ${className}`}
      {...rest}
    >
      <Icon size={size === 28 ? 16 : 20} strokeWidth={size === 28 ? 1.9 : 1.75} aria-hidden="true" />
    </button>
  );
}
