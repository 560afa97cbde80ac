import { Button } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import { useFailureWords } from '../../../app/i18n/use-failure-words';
import { RequestId } from '../../../shared/ui/RequestId';

interface Props {
  readonly error: unknown;
  /** Whether another window saved since. */
  readonly isOutrun: boolean;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
  readonly onClose: () => void;
}

/** The save that did not go through, or would not; the draft is still there. */
export function Problem({ error, isOutrun, onTheirs, onMine, onClose }: Props) {
  const { t } = useTranslation(['home', 'words']);
  const failure = failureOf(error);
  const words = useFailureWords()(failure);
  const isConflict = isOutrun || failure.code === 'VERSION_CONFLICT';
  return (
    <div
      role="alert"
      className="absolute inset-x-0 top-0 z-10 flex min-h-11 items-center gap-3 border-b border-warning-border bg-warning-bg py-1.5 pr-4 pl-6"
    >
      <TriangleAlert size={16} aria-hidden="true" className="flex-none text-warning-text" />
      <p className="min-w-0 flex-1 text-sm">
        <b className="font-semibold text-warning-text">{isConflict ? t('editor.conflict') : words.what}</b>{' '}
        {isConflict ? t('editor.conflictText') : words.next}
      </p>
      {!isConflict && failure.requestId && <RequestId id={failure.requestId} />}
      {isConflict ? (
        <>
          <Button size="small" onClick={onTheirs}>
            {t('editor.conflictTheirs')}
          </Button>
          <Button size="small" onClick={onMine}>
            {t('editor.conflictMine')}
          </Button>
        </>
      ) : (
        <Button size="small" onClick={onClose}>
          {t('words:close')}
        </Button>
      )}
    </div>
  );
}
