import { Button } from 'antd';
import { CloudOff, FileX2, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { PageTitle } from './PageTitle';
import { lastRequestId } from '../api/client';
import { Failure } from '../api/errors';
import { Notice } from '../shared/ui/Notice';
import { RequestId } from '../shared/ui/RequestId';
import { isMissingFile } from './missing-file';

/**
 * In place of a page that could not be drawn, or whose file is gone since a new version was put up; another page is a
 * fresh start. Where no request of its own failed, the last answer is what it broke over.
 */
export function Broken() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  const isMissing = isMissingFile(error);
  const requestId = isMissing ? null : error instanceof Failure ? error.requestId : lastRequestId();
  return (
    <>
      <PageTitle>{isMissing ? t('outdated.title') : t('broken.title')}</PageTitle>
      <Notice
        icon={isMissing ? FileX2 : CloudOff}
        tone={isMissing ? 'neutral' : 'error'}
        size="page"
        title={isMissing ? t('outdated.title') : t('broken.title')}
        text={isMissing ? t('outdated.text') : t('broken.text')}
      >
        <Button icon={<RefreshCw size={16} aria-hidden="true" />} onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
        {requestId && <RequestId id={requestId} />}
      </Notice>
    </>
  );
}
