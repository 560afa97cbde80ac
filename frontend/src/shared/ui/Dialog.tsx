import { useEffect, useRef, type PropsWithChildren } from 'react';

interface Props {
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string;
}

/** A layer over the page: the browser keeps focus inside, Esc and a click beside it close it. */
export function Dialog({ label, onClose, className = '', children }: PropsWithChildren<Props>) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className={`m-0 overflow-hidden bg-elevated p-0 text-text shadow-dialog ${className}`}
    >
      {children}
    </dialog>
  );
}
