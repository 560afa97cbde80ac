import { Button } from 'antd';
import { CloudOff, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { failureOf } from '../../api/errors';
import { Notice } from './Notice';
import { RequestId } from './RequestId';

interface Props {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly size?: 'page' | 'card';
}

/** What failed, what to do, a way to try again and the request id. */
export function FailureNotice({ title, error, onRetry, size = 'card' }: Props) {
  const { t } = useTranslation('words');
  const failure = failureOf(error);
  const { what, next } = useFailureWords()(failure);
  return (
    <Notice icon={CloudOff} tone="error" size={size} title={title} text={`${what} ${next}`}>
      {onRetry && (
        <Button icon={<RefreshCw size={16} aria-hidden="true" />} onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {failure.requestId && <RequestId id={failure.requestId} />}
    </Notice>
  );
}
