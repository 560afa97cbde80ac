import { Input, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import { useFormats } from '../../../app/i18n/use-formats';
import { useFailureWords } from '../../../app/i18n/use-failure-words';
import { useSettled } from '../../search/search.api';
import { useTimes } from '../config.api';

/** Milliseconds after the last key. */
const STILL = 300;

/** What is usual, to be taken over with a click. */
const USUAL = {
  delta: ['*/5 * * * *', '*/15 * * * *', '0 * * * *'],
  full: ['0 2 * * *', '30 3 * * *', '0 2 * * 0'],
} as const;

interface Props {
  readonly mode: 'full' | 'delta';
  /** Null for never. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** When runs of one kind begin: a cron expression, or never; it tells the next times before it is kept. */
export function ScheduleField({ mode, value, onChange }: Props) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const words = useFailureWords();
  const id = useId();
  const settled = useSettled(value ?? '', STILL).trim();
  const { data: times, error } = useTimes(settled);
  const isWrong = value !== null && settled !== '' && (error !== null || settled.length < 9);
  const now = new Date();
  const below = isWrong
    ? error && failureOf(error).code !== 'SCHEDULE_INVALID'
      ? words(failureOf(error)).what
      : t('schedule.wrong')
    : value === null
      ? t(`schedule.never.${mode}`)
      : times && t('schedule.next', { times: times.map((time) => formats.stamp(time, now)).join(', ') });
  return (
    <div className="border-t border-split py-3 first:border-t-0">
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="flex-1 font-medium">
          {t(`schedule.${mode}`)}
        </label>
        {/* The label is what a finger meets: the switch itself is flat. */}
        <label className="grid place-items-center max-tablet:size-11">
          <Switch
            checked={value !== null}
            aria-label={t(`schedule.on.${mode}`)}
            onChange={(isOn) => onChange(isOn ? USUAL[mode][0] : null)}
          />
        </label>
      </div>
      {value !== null && (
        <>
          <Input
            id={id}
            name={`schedule-${mode}`}
            value={value}
            maxLength={100}
            status={isWrong ? 'error' : ''}
            aria-invalid={isWrong}
            aria-describedby={`${id}-below`}
            className="mt-2 font-mono max-tablet:h-11"
            onChange={(event) => onChange(event.target.value)}
          />
          <p className="mt-2 flex flex-wrap gap-1.5">
            {USUAL[mode].map((usual) => (
              <button
                key={usual}
                type="button"
                aria-pressed={usual === value}
                onClick={() => onChange(usual)}
                className="h-6 rounded-sm bg-fill-tertiary px-2 text-xs text-secondary hover:bg-fill-secondary aria-pressed:bg-active aria-pressed:text-primary-text max-tablet:h-11 max-tablet:min-w-11"
              >
                {t(`schedule.usual.${usual}`)}
              </button>
            ))}
          </p>
        </>
      )}
      <p
        id={`${id}-below`}
        role="status"
        data-next={mode}
        className={`tabular mt-1.5 text-xs ${isWrong ? 'text-error-text' : 'text-tertiary'}`}
      >
        {below}
      </p>
    </div>
  );
}
