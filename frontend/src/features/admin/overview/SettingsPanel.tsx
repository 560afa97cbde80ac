import { Button, Input } from 'antd';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import type { SyncConfig, SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useBreakpoint } from '../../../app/viewport';
import { ActButton } from '../../../shared/ui/ActButton';
import { Dialog } from '../../../shared/ui/Dialog';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { IconButton } from '../../../shared/ui/IconButton';
import { useConfig, useSave } from '../config.api';
import { LimitFields } from '../parts/LimitFields';
import { ScheduleField } from '../parts/ScheduleField';

type Edited = Pick<SyncConfig, 'name' | 'syncSchedule' | 'limits'>;

interface FormProps {
  readonly config: SyncConfig;
  readonly status: SyncStatus;
  readonly onClose: () => void;
}

/** When what was just kept takes effect: at once, and these are the next times. */
function Applied({ status: { nextDelta, nextFull } }: Pick<FormProps, 'status'>) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const now = new Date();
  const none = t('overview.noNext');
  const delta = nextDelta ? formats.due(nextDelta, now) : none;
  const full = nextFull ? formats.due(nextFull, now) : none;
  return (
    <p role="status" className="flex-1 text-sm text-success-text">
      {t('settings.saved', { delta, full })}
    </p>
  );
}

function Form({ config, status, onClose }: FormProps) {
  const { t } = useTranslation('console');
  const id = useId();
  const save = useSave();
  const [edited, setEdited] = useState<Edited>(config);
  const edit = (change: Partial<Edited>) => {
    save.reset();
    setEdited((before) => ({ ...before, ...change }));
  };
  const submit = () => {
    const { name, syncSchedule, limits } = edited;
    save.mutate({ directory: config.id, version: config.version, body: { name, syncSchedule, limits } });
  };
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-4">
        <label htmlFor={`${id}-name`} className="mt-4 mb-1 block text-sm font-medium text-secondary">
          {t('settings.name')}
        </label>
        <Input
          id={`${id}-name`}
          required
          maxLength={200}
          className="max-tablet:h-11"
          value={edited.name}
          onChange={(event) => edit({ name: event.target.value })}
        />
        <h3 className="mt-5 font-bold">{t('schedule.title')}</h3>
        {(['delta', 'full'] as const).map((mode) => (
          <ScheduleField
            key={mode}
            mode={mode}
            value={edited.syncSchedule[mode]}
            onChange={(value) => edit({ syncSchedule: { ...edited.syncSchedule, [mode]: value } })}
          />
        ))}
        <h3 className="mt-4 font-bold">{t('limits.title')}</h3>
        <p className="mb-1 text-sm text-tertiary">{t('limits.hint')}</p>
        <LimitFields value={edited.limits} onChange={(limits) => edit({ limits })} />
        {save.error && <FailureAlert failure={failureOf(save.error)} className="mt-4" />}
      </div>
      <footer className="flex items-center justify-end gap-2 border-t border-card px-5 py-3">
        {save.isSuccess && <Applied status={status} />}
        <Button className="max-tablet:h-11" onClick={onClose}>
          {t('settings.close')}
        </Button>
        <ActButton type="primary" htmlType="submit" className="max-tablet:h-11" isBusy={save.isPending}>
          {t('settings.save')}
        </ActButton>
      </footer>
    </form>
  );
}

/** Name, schedule and limits of a directory; what is kept holds at once. */
export function SettingsPanel({ status, onClose }: { readonly status: SyncStatus; readonly onClose: () => void }) {
  const { t } = useTranslation('console');
  const isPhone = useBreakpoint() === 'phone';
  const { data: config } = useConfig(status.directory.id);
  const title = t('settings.title', { name: status.directory.name });
  return (
    <Dialog
      label={title}
      onClose={onClose}
      className="top-0! right-0! left-auto! h-dvh max-h-none! w-[min(440px,100vw)] max-w-none! backdrop:bg-mask open:flex open:flex-col"
    >
      <header className="flex h-14 flex-none items-center gap-2 border-b border-card pr-2 pl-5">
        <h2 className="min-w-0 flex-1 truncate text-lg font-bold">{title}</h2>
        <IconButton icon={X} size={isPhone ? 44 : 36} label={t('settings.close')} onClick={onClose} />
      </header>
      {config && <Form config={config} status={status} onClose={onClose} />}
    </Dialog>
  );
}
