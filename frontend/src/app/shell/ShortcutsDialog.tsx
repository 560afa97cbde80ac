import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/ui/Dialog';
import { IconButton } from '../../shared/ui/IconButton';
import { Key } from '../../shared/ui/Key';

const SHORTCUTS = [
  { keys: ['Ctrl', 'K'], does: 'search' },
  { keys: ['/'], does: 'search' },
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['↵'], does: 'open' },
  { keys: ['Esc'], does: 'close' },
  { keys: ['?'], does: 'help' },
] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'words']);
  return (
    <Dialog
      label={t('shortcuts')}
      onClose={onClose}
      className="top-16 left-1/2 w-[400px] max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-2xl backdrop:bg-mask"
    >
      <header className="flex h-14 items-center pr-3 pl-5">
        <h2 className="flex-1 text-lg font-bold">{t('shortcuts')}</h2>
        <IconButton icon={X} size={28} label={t('words:close')} onClick={onClose} />
      </header>
      <ul className="px-5 pb-4">
        {SHORTCUTS.map(({ keys, does }) => (
          <li key={keys.join()} className="flex h-10 items-center gap-1">
            <span className="flex-1">{t(`keys.${does}`)}</span>
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
