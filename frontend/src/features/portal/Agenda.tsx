import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import type { portlets } from '../../app/i18n/ko/portlets';

type Calendar = PortletData['calendar'];
type LeaveKind = keyof typeof portlets.leaveKinds;

const KINDS: readonly string[] = ['annual', 'half', 'sick'];
const isLeaveKind = (kind: string): kind is LeaveKind => KINDS.includes(kind);

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

/** What is still to come in the month shown, the nearest first; all of it in another month. */
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
        kind: t(`leaveKinds.${isLeaveKind(kind) ? kind : 'leave'}`),
      }),
      isHoliday: false,
    })),
  ];
  const since = today.startsWith(month) ? today : `${month}-01`;
  const shown = entries
    .filter(({ from, to }) => to >= since && from.slice(0, 7) <= month)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, most);
  if (shown.length === 0) return <p className="px-1 py-2 text-sm text-tertiary">{t('nothingPlanned')}</p>;
  const when = ({ from, to }: Entry) =>
    from === to ? formats.date(from) : `${formats.date(from)} – ${formats.date(to)}`;
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
