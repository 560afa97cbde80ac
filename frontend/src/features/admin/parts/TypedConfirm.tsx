import { Button, Input } from 'antd';
import { useId, useState, type PropsWithChildren, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/ui/ActButton';
import { Dialog } from '../../../shared/ui/Dialog';

interface Props {
  readonly title: string;
  /** What has to be typed, and the request for it. */
  readonly wanted: string;
  readonly label: string;
  /** Whether it is a number: signs between its digits do not count. */
  readonly isNumber?: boolean;
  readonly doLabel: string;
  readonly isBusy: boolean;
  /** Why it was refused. */
  readonly failure: ReactNode;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

/** Asks for what is about to be lost to be typed, so that nobody does what they have not read. */
export function TypedConfirm(props: PropsWithChildren<Props>) {
  const { title, wanted, label, isNumber = false, doLabel, isBusy, failure, onDo, onClose, children } = props;
  const { t } = useTranslation('console');
  const id = useId();
  const [typed, type] = useState('');
  const isSure = (isNumber ? typed.replace(/\D/g, '') : typed.trim()) === wanted;
  return (
    <Dialog
      label={title}
      onClose={onClose}
      className="top-1/4 left-1/2 w-[460px] max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-2xl p-6! backdrop:bg-mask"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure && !isBusy) onDo();
        }}
      >
        <h2 className="text-lg font-bold">{title}</h2>
        <div className="mt-1 grid gap-1 text-secondary">{children}</div>
        <label htmlFor={id} className="mt-4 mb-1 block text-sm font-medium text-secondary">
          {label}
        </label>
        <Input
          id={id}
          {...(isNumber && { inputMode: 'numeric' as const })}
          autoComplete="off"
          size="large"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        {failure && <div className="mt-4">{failure}</div>}
        <div className="mt-6 flex justify-end gap-2">
          <Button className="max-tablet:h-11" onClick={onClose}>
            {t('plan.notYet')}
          </Button>
          <ActButton
            danger
            type="primary"
            htmlType="submit"
            className="max-tablet:h-11"
            disabled={!isSure}
            isBusy={isBusy}
          >
            {doLabel}
          </ActButton>
        </div>
      </form>
    </Dialog>
  );
}
