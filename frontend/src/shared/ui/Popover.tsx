import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';

/** What the button that opens it must carry. */
export interface TriggerProps {
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-haspopup': 'dialog';
}

interface Props {
  readonly label: string;
  readonly trigger: (props: TriggerProps, isOpen: boolean) => ReactNode;
  readonly children: (close: () => void) => ReactNode;
  readonly onOpen?: () => void;
  readonly className?: string;
  /** Pixels between the button and the panel. */
  readonly gap?: number;
  /** Pixels from the right edge of the window, where it is not the button's edge. */
  readonly right?: number;
}

/**
 * A panel below the right edge of its button, in the browser's top layer: Esc and a click outside close it, and focus
 * goes back to the button, without a line of script.
 */
export function Popover({ label, trigger, children, onOpen, className = '', gap = 4, right: fixed }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);

  const place = ({ newState }: ToggleEvent) => {
    const button = frame.current?.firstElementChild;
    if (newState !== 'open' || !panel.current || !button) return;
    const { bottom, right } = button.getBoundingClientRect();
    panel.current.style.top = `${bottom + gap}px`;
    panel.current.style.right = `${fixed ?? Math.max(innerWidth - right, 8)}px`;
    panel.current.style.maxHeight = `${innerHeight - bottom - gap - 12}px`;
    setOpen(true);
    onOpen?.();
  };
  return (
    <span ref={frame} className="contents">
      {trigger({ popoverTarget: id, 'aria-expanded': isOpen, 'aria-haspopup': 'dialog' }, isOpen)}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onBeforeToggle={place}
        onToggle={({ newState }) => (newState === 'open' ? panel.current?.focus() : setOpen(false))}
        className={`fixed inset-auto m-0 max-w-[calc(100vw-16px)] overflow-hidden rounded-xl bg-elevated p-0 text-text shadow-popover open:animate-enter ${className}`}
      >
        {isOpen && children(() => document.getElementById(id)?.hidePopover())}
      </div>
    </span>
  );
}
