import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from './ActButton';
import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The verb of what is about to happen. */
  readonly doLabel: string;
  readonly cancelLabel?: string;
  readonly isDanger?: boolean;
  readonly onDo: () => void | Promise<void>;
  readonly onCancel: () => void;
}

/** Asks once more before something is lost. */
export function Confirm({ title, text, doLabel, cancelLabel, isDanger = false, onDo, onCancel }: Props) {
  const { t } = useTranslation('words');
  const [isDoing, setDoing] = useState(false);
  const act = () => {
    setDoing(true);
    void Promise.resolve(onDo()).finally(() => setDoing(false));
  };
  return (
    <Dialog
      label={title}
      onClose={onCancel}
      className="top-1/3 left-1/2 w-[400px] max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-2xl p-6! backdrop:bg-mask"
    >
      <h2 className="text-lg font-bold">{title}</h2>
      <p className="mt-1 text-secondary">{text}</p>
      <div className="mt-6 flex justify-end gap-2">
        <Button onClick={onCancel}>{cancelLabel ?? t('cancel')}</Button>
        <ActButton type="primary" danger={isDanger} isBusy={isDoing} onClick={act}>
          {doLabel}
        </ActButton>
      </div>
    </Dialog>
  );
}
