import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Failure } from '../../../api/errors';
import { FailureAlert } from '../../../shared/ui/FailureAlert';

/** Why nothing came of an act, and the run that was in its way, where the refusal names one. */
export function RunInTheWay({ failure, className = '' }: { readonly failure: Failure; readonly className?: string }) {
  const { t } = useTranslation('console');
  const { runId } = failure.details;
  return (
    <div className={className}>
      <FailureAlert failure={failure} />
      {typeof runId === 'string' && (
        <Link to={`/admin/directory/runs/${runId}`} className="mt-2 block font-medium text-link">
          {t('overview.openRun')}
        </Link>
      )}
    </div>
  );
}
