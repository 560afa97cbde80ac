import { Button, type ButtonProps } from 'antd';
import { LoaderCircle } from 'lucide-react';

interface Props extends Omit<ButtonProps, 'loading'> {
  readonly isBusy: boolean;
}

/** A button whose act takes a moment: it keeps its size and its name, turns its icon, and takes no second click. */
export function ActButton({ isBusy, icon, onClick, ...rest }: Props) {
  const shown = isBusy ? <LoaderCircle size={16} aria-hidden="true" className="animate-spin" /> : icon;
  return (
    <Button
      {...rest}
      icon={shown}
      aria-busy={isBusy}
      onClick={(event) => {
        if (!isBusy) onClick?.(event);
      }}
    />
  );
}
