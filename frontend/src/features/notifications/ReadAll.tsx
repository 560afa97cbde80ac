import { Button } from 'antd';
import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMarkRead, useUnread } from './notifications.api';

export function ReadAll() {
  const { t } = useTranslation('notifications');
  const unread = useUnread();
  const { mutate } = useMarkRead();
  if (unread === 0) return null;
  return (
    <Button type="text" size="small" icon={<CheckCheck size={14} aria-hidden="true" />} onClick={() => mutate('all')}>
      {t('readAll')}
    </Button>
  );
}
