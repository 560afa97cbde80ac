import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../app/PageTitle';
import { useBreakpoint } from '../../app/viewport';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { HomeHead } from './HomeHead';
import { useBatch, useLayout } from './portal.api';
import { preloadPortlets } from './registry';
import { ViewGrid } from './ViewGrid';
import { ViewList } from './ViewList';

const Editor = lazy(async () => ({ default: (await import('./edit/Editor')).Editor }));

/** The portlets in their places; `?edit` arranges them. Layout and data are asked for side by side. */
export function HomePage() {
  const { t } = useTranslation('home');
  const layout = useLayout();
  useBatch();
  useEffect(() => void preloadPortlets(), []);
  const [params, setParams] = useSearchParams();
  const breakpoint = useBreakpoint();
  const isEditing = params.has('edit') && breakpoint !== 'phone';
  const title = <PageTitle>{isEditing ? t('edit') : t('pageTitle')}</PageTitle>;

  if (layout.isError && !layout.data)
    return (
      <>
        {title}
        <FailureNotice size="page" title={t('failed')} error={layout.error} onRetry={() => void layout.refetch()} />
      </>
    );
  if (isEditing && layout.data)
    return (
      <Suspense>
        {title}
        <Editor layout={layout.data} at={breakpoint} onClose={() => setParams({}, { replace: true })} />
      </Suspense>
    );
  return (
    <>
      {title}
      <HomeHead portlets={layout.data?.portlets ?? []} canEdit={breakpoint !== 'phone' && layout.isSuccess} />
      {layout.data &&
        (breakpoint === 'phone' ? (
          <ViewList portlets={layout.data.portlets} />
        ) : (
          <ViewGrid portlets={layout.data.portlets} at={breakpoint} />
        ))}
    </>
  );
}
