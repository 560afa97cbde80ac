import { Button } from 'antd';
import { CloudOff, RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/errors';
import { resume } from '../api/session';
import { Notice } from '../shared/ui/Notice';
import { RequestId } from '../shared/ui/RequestId';

/** Nobody can say whether there is a session: waits and asks again, and never shows the login page for it. */
export function Unreachable({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation(['shell', 'words']);
  useEffect(() => {
    const timer = setTimeout(() => void resume(), (failure.retryAfter ?? 5) * 1000);
    return () => clearTimeout(timer);
  }, [failure]);
  return (
    <main className="h-dvh">
      <title>Maru</title>
      <Notice icon={CloudOff} size="page" title={t('unreachable.title')} text={t('unreachable.text')}>
        <Button icon={<RefreshCw size={16} aria-hidden="true" />} onClick={() => void resume()}>
          {t('words:retry')}
        </Button>
        {failure.requestId && <RequestId id={failure.requestId} />}
      </Notice>
    </main>
  );
}
