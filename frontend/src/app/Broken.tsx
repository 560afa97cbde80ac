import { Button } from 'antd';
import { CloudOff, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/ui/Notice';

/** A page that could not be drawn, or whose chunk is gone since a new version was put up. */
export function Broken() {
  const { t } = useTranslation('shell');
  return (
    <Notice icon={CloudOff} tone="error" size="page" title={t('broken.title')} text={t('broken.text')}>
      <Button icon={<RefreshCw size={16} aria-hidden="true" />} onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </Notice>
  );
}
