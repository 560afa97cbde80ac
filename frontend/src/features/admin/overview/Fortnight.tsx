import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useAddress } from '../parts/use-address';
import { useSpan } from '../parts/use-span';
import { changesOf, DAYS, daysOf, midnight, secondsOf } from '../run-facts';
import { useRuns } from '../runs.api';

interface Bar {
  readonly at: Date;
  /** Null on a day without a full run: its place stays empty. */
  readonly value: number | null;
}

interface FigureProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly say: (value: number) => string;
}

/** Fourteen bars, the last one in colour; readers get a table. */
function Figure({ title, bars, say }: FigureProps) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const now = new Date();
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 0) || 1;
  const last = bars.findLast(({ value }) => value !== null);
  return (
    <figure className="mt-2">
      <figcaption className="flex items-baseline gap-1.5 text-sm text-secondary">
        {title}
        <b className="tabular ml-auto text-lg font-bold text-primary-text">
          {last?.value === undefined || last.value === null ? '–' : say(last.value)}
        </b>
      </figcaption>
      <div aria-hidden="true" className="mt-1 grid h-24 grid-cols-14 items-end gap-1 border-b border-field">
        {bars.map(({ at, value }, index) => (
          <span
            key={at.getTime()}
            title={value === null ? undefined : `${formats.day(at, now)} ${say(value)}`}
            className={`block rounded-t-xs ${index === DAYS - 1 ? 'bg-primary' : 'bg-tertiary/42'}`}
            style={{ height: value === null ? 0 : `${Math.max(3, (value / most) * 96)}%` }}
          />
        ))}
      </div>
      <table className="sr-only">
        <caption>{title}</caption>
        <tbody>
          {bars.map(({ at, value }) => (
            <tr key={at.getTime()}>
              <th scope="row">{formats.day(at, now)}</th>
              <td>{value === null ? t('overview.noFull') : say(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** How long the full runs of the last fourteen days took, and how much they changed. */
export function Fortnight({ statuses }: { readonly statuses: readonly SyncStatus[] }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  const { read } = useAddress();
  const chosen = statuses.find(({ directory }) => directory.id === read('directory')) ?? statuses[0];
  const since = useMemo(() => midnight(new Date(), DAYS - 1), []);
  const { data } = useRuns({
    directory: chosen?.directory.id,
    status: undefined,
    mode: 'full',
    since,
    page: 1,
    limit: 100,
  });
  const now = new Date();
  const days = daysOf(data?.runs ?? [], now, formats.daysBetween);
  const held = chosen?.held;
  return (
    <section
      aria-labelledby="fortnight"
      className="rounded-xl border border-card bg-container px-4 pt-3 pb-4 shadow-card"
    >
      <h2 id="fortnight" className="font-bold">
        {t('overview.fortnight')}
      </h2>
      <Figure
        title={t('overview.fullTime', { name: chosen?.directory.name ?? '' })}
        bars={days.map(({ at, run }) => ({ at, value: run && secondsOf(run) }))}
        say={span}
      />
      <Figure
        title={t('overview.applied')}
        bars={days.map(({ at, run }) => ({ at, value: run && changesOf(run) }))}
        say={(value) => t('overview.changesOf', { value: formats.number(value) })}
      />
      <p aria-hidden="true" className="tabular mt-1 flex justify-between text-xs text-tertiary">
        <span>{formats.day(days[0]?.at ?? now, now)}</span>
        <span>{t('overview.periods.today')}</span>
      </p>
      {held && (
        <p className="mt-2 text-xs text-tertiary">
          {t('overview.withoutHeld', { value: formats.number(changesOf(held)) })}
        </p>
      )}
    </section>
  );
}
