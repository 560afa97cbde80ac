import { Button } from 'antd';
import { Search, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PageTitle } from '../../app/PageTitle';
import { Notice } from '../../shared/ui/Notice';
import { RequestId } from '../../shared/ui/RequestId';
import { usePalette } from '../search/palette';

/** In place of somebody who is not there: gone, moved or not to be seen, which looks the same. */
export function Missing({ requestId }: { readonly requestId: string | null }) {
  const { t } = useTranslation(['people', 'shell']);
  const { pathname } = useLocation();
  return (
    <div className="py-16">
      <PageTitle>{t('missing.title')}</PageTitle>
      <Notice icon={UserX} title={t('missing.title')} text={t('missing.text')}>
        <code className="rounded-md bg-fill-tertiary px-2.5 py-1 font-mono text-xs text-secondary">{pathname}</code>
        <Button icon={<Search size={16} aria-hidden="true" />} onClick={() => usePalette.getState().open()}>
          {t('shell:search')}
        </Button>
        {requestId && <RequestId id={requestId} />}
      </Notice>
    </div>
  );
}
