import { Button } from 'antd';
import { LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlacedPortlet, PortletData } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { usePortletData } from './portal.api';
import type { PortletType } from './portlet';

/** Days ahead that a public holiday is worth a sentence. */
const SOON = 14;

/** What the portlets on the page know, as one line; nothing is asked for on its account. */
function useSentences(portlets: readonly PlacedPortlet[]): readonly string[] {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const useData = <T extends PortletType>(type: T) =>
    usePortletData(portlets.find((portlet) => portlet.isVisible && portlet.type === type)?.id) as
      PortletData[T] | undefined;
  const approvals = useData('approvals');
  const notices = useData('notices');
  const calendar = useData('calendar');

  const sentences: string[] = [];
  if (approvals) sentences.push(approvals.count ? t('waiting', { count: approvals.count }) : t('nothingWaiting'));
  if (notices?.unread) sentences.push(t('unreadNotices', { count: notices.unread }));
  const holiday = calendar?.holidays
    .filter(({ date }) => date >= calendar.today)
    .reduce<{ date: string; name: string } | undefined>((a, b) => (a && a.date <= b.date ? a : b), undefined);
  if (calendar && holiday) {
    const days = (Date.parse(holiday.date) - Date.parse(calendar.today)) / 86_400_000;
    if (days === 0) sentences.push(t('holidayToday', holiday));
    else if (days === 1) sentences.push(t('holidayTomorrow', holiday));
    else if (days <= SOON) sentences.push(t('holidaySoon', { name: holiday.name, date: formats.date(holiday.date) }));
  }
  return sentences;
}

interface Props {
  readonly portlets: readonly PlacedPortlet[];
  readonly canEdit: boolean;
}

export function HomeHead({ portlets, canEdit }: Props) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const navigate = useNavigate();
  const sentences = useSentences(portlets);
  return (
    <div className="flex items-end justify-between gap-6 px-4 pt-3 pb-2 tablet:px-6 tablet:pt-5 tablet:pb-4">
      <div className="min-w-0">
        <h1 className="text-xl font-bold tracking-[-0.01em]">{formats.longDay(new Date())}</h1>
        <p className="min-h-[22px] text-sm text-secondary tablet:text-base">
          {(canEdit ? sentences : sentences.slice(0, 2)).join(' ')}
        </p>
      </div>
      {canEdit && (
        <Button icon={<LayoutDashboard size={16} aria-hidden="true" />} onClick={() => void navigate('/?edit')}>
          {t('edit')}
        </Button>
      )}
    </div>
  );
}
