import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../app/PageTitle';
import type { Failure } from '../../api/errors';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Forbidden } from './Forbidden';

interface Props {
  readonly page: 'directory';
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** In place of a page that could not be had: not permitted, or failed with a way to try again. */
export function PageFailure({ page, failure, onRetry }: Props) {
  const { t } = useTranslation('access');
  if (failure.code === 'FORBIDDEN') return <Forbidden page={page} failure={failure} />;
  return (
    <>
      <PageTitle>{t(`pages.${page}.failed`)}</PageTitle>
      <FailureNotice size="page" title={t(`pages.${page}.failed`)} error={failure} onRetry={onRetry} />
    </>
  );
}
