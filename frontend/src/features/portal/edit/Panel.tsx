import { X } from 'lucide-react';
import type { PropsWithChildren, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/ui/IconButton';

interface Props {
  readonly title: string;
  readonly foot?: ReactNode;
  readonly onClose: () => void;
}

/** Beside the canvas where there is room, else over its edge. */
export function Panel({ title, foot, onClose, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation('words');
  return (
    <aside
      aria-label={title}
      className="absolute inset-y-0 right-0 z-9 flex w-84 flex-none flex-col border-l border-card bg-container shadow-dialog desktop:static desktop:shadow-none"
    >
      <header className="flex h-14 flex-none items-center pr-3 pl-5">
        <h2 className="min-w-0 flex-1 truncate text-lg font-semibold">{title}</h2>
        <IconButton icon={X} size={28} label={t('close')} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
      {foot}
    </aside>
  );
}
