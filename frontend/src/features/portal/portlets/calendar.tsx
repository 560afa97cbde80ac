import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/i18n/use-formats';
import { IconButton } from '../../../shared/ui/IconButton';
import { Agenda } from '../Agenda';
import { useMonths, useShownMonth } from '../calendar-month';
import { isSunday, otherMonth, weeksOf } from '../month';
import { portlet } from '../portlet';

function Weekdays() {
  const { weekdays } = useFormats();
  return (
    <div className="grid grid-cols-7 pb-1 text-center text-xs text-tertiary" aria-hidden="true">
      {weekdays.map((day, index) => (
        <span key={index} className={index === 0 ? 'text-sun' : ''}>
          {day}
        </span>
      ))}
    </div>
  );
}

export default portlet({
  type: 'calendar',
  isEmpty: () => false,
  Aside: function Steering({ id, data: present, isCompact }) {
    const { t } = useTranslation('portlets');
    const formats = useFormats();
    const choose = useMonths((months) => months.choose);
    const { month } = useShownMonth(id, present);
    if (isCompact) return null;
    return (
      <>
        <IconButton
          icon={ChevronLeft}
          size={28}
          label={t('previousMonth')}
          onClick={() => choose(id, otherMonth(month, -1))}
        />
        <span className="text-sm font-medium whitespace-nowrap text-secondary" aria-live="polite">
          {formats.month(month)}
        </span>
        <IconButton
          icon={ChevronRight}
          size={28}
          label={t('nextMonth')}
          onClick={() => choose(id, otherMonth(month, 1))}
        />
      </>
    );
  },
  Body: function Calendar({ id, data: present, isCompact }) {
    const { t } = useTranslation('portlets');
    const { month, data } = useShownMonth(id, present);
    const holidays = new Map(data?.holidays.map(({ date, name }) => [date, name]));
    const hasLeave = (date: string) => data?.leaves.some(({ from, to }) => from <= date && date <= to) ?? false;
    const toneOf = (date: string) => {
      if (!date.startsWith(month)) return 'text-tertiary';
      return isSunday(date) || holidays.has(date) ? 'text-sun' : '';
    };
    if (isCompact)
      return (
        <div className="px-3 pb-2">
          <Agenda data={present} month={present.month} today={present.today} most={4} />
        </div>
      );
    return (
      <div className="flex-none px-3 pb-2">
        <Weekdays />
        <div className="grid grid-cols-7">
          {weeksOf(month)
            .flat()
            .map((date) => {
              const isToday = date === present.today;
              const look = isToday ? 'bg-primary font-semibold text-white' : toneOf(date);
              const holiday = holidays.get(date);
              return (
                <span key={date} className={`flex h-[34px] min-w-0 flex-col items-center ${toneOf(date)}`}>
                  <time
                    dateTime={date}
                    {...(isToday && { 'aria-current': 'date' })}
                    className={`tabular h-[22px] min-w-[22px] rounded-full text-center text-sm leading-[22px] font-medium ${look}`}
                  >
                    {Number(date.slice(8))}
                  </time>
                  {holiday ? (
                    <span className="max-w-full truncate text-xs leading-3 tracking-[-0.02em]" title={holiday}>
                      {holiday}
                    </span>
                  ) : (
                    hasLeave(date) && (
                      <span className="mt-px size-[5px] rounded-full border-[1.5px] border-success-text" />
                    )
                  )}
                </span>
              );
            })}
        </div>
        <p className="mb-0.5 flex gap-3 border-b border-split px-1 pt-1 pb-2 text-xs text-tertiary" aria-hidden="true">
          <span className="flex items-center gap-[5px]">
            <span className="size-[5px] rounded-full border-[1.5px] border-success-text" />
            {t('legend.leave')}
          </span>
          <span className="text-sun">{t('legend.holiday')}</span>
        </p>
        {data && <Agenda data={data} month={month} today={present.today} most={8} />}
      </div>
    );
  },
});
