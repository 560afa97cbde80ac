import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';

type Calendar = PortletData['calendar'];

interface Entry {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly isHoliday: boolean;
}

interface Props {
  readonly data: Calendar;
  readonly month: string;
  readonly today: string;
  readonly most: number;
}

/** What is still to come, the nearest first: from today on, or all of another month. */
export function Agenda({ data, month, today, most }: Props) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const entries: Entry[] = [
    ...data.holidays.map(({ date, name }) => ({ key: date, from: date, to: date, title: name, isHoliday: true })),
    ...data.leaves.map(({ person, from, to, kind }) => ({
      key: `${person.id}${from}`,
      from,
      to,
      title: t('leaveOf', {
        name: `${person.name} ${person.position ?? ''}`.trim(),
        kind: t(`absences.${kind}`),
      }),
      isHoliday: false,
    })),
  ];
  const isPresent = today.startsWith(month);
  const since = isPresent ? today : `${month}-01`;
  const shown = entries
    .filter(({ from, to }) => to >= since && (isPresent || from.slice(0, 7) <= month))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, most);
  if (shown.length === 0) return <p className="px-1 py-2 text-sm text-tertiary">{t('nothingPlanned')}</p>;
  const when = ({ from, to }: Entry) =>
    from === to && from === today
      ? t('today')
      : from === to
        ? formats.date(from)
        : `${formats.date(from)} – ${formats.date(to)}`;
  return (
    <ul>
      {shown.map((entry) => (
        <li key={entry.key} className="flex items-start gap-2.5 px-1 py-1.5 leading-5">
          <span
            className={`mt-0.5 h-8 w-[3px] flex-none rounded-xs ${entry.isHoliday ? 'bg-sun' : 'bg-success'}`}
            aria-hidden="true"
          />
          <span className="min-w-0">
            <span className="block truncate font-medium">{entry.title}</span>
            <span className="block truncate text-xs text-tertiary">
              {when(entry)}
              {entry.isHoliday && <span className="sr-only">, {t('holiday')}</span>}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
