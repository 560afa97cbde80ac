import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { Segmented } from '../../shared/ui/Segmented';
import type { Filter } from './notification-pages';
import { useNotifications } from './notifications.api';

interface Props {
  readonly value: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** All, those not read, and of which kind where a person is told of more than one; with how many wait. */
export function Filters({ value, onChange }: Props) {
  const { t } = useTranslation('notifications');
  const me = useMe();
  const counts = useNotifications('all').data?.pages[0]?.counts;
  const kinds = me.permissions.includes('directory:administer') ? (['security', 'directory'] as const) : [];
  return (
    <Segmented<Filter>
      label={t('show')}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'all', label: t('all') },
        { value: 'unread', label: t('unread'), count: counts?.unread ?? 0 },
        ...kinds.map((kind) => ({ value: kind, label: t(`short.${kind}`), count: counts?.unreadByKind[kind] ?? 0 })),
      ]}
    />
  );
}
