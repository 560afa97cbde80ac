import { useTranslation } from 'react-i18next';
import { FolderSync } from 'lucide-react';
import { PageTitle } from '../../app/PageTitle';
import { failureOf } from '../../api/errors';
import { Notice } from '../../shared/ui/Notice';
import { PageFailure } from '../access/PageFailure';
import { DirectoryCard } from './DirectoryCard';
import { useDirectoryStatus } from './directory.api';

/** How the directories stand, for whoever administers them; anybody else is told whom to ask. */
export function DirectoryPage() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useDirectoryStatus();
  if (error && !data) return <PageFailure page="directory" failure={failureOf(error)} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle>{t('directories')}</PageTitle>
      <header className="flex min-h-18 flex-col justify-center border-b border-card bg-container px-4 tablet:px-6">
        <h1 className="text-xl font-bold tracking-[-0.01em]">{t('directories')}</h1>
        <p className="text-sm text-tertiary">{t('directoriesHint')}</p>
      </header>
      <div className="flex flex-col gap-4 p-3 tablet:px-6 tablet:py-4">
        {data?.map((status) => (
          <DirectoryCard key={status.directory.id} status={status} />
        ))}
        {data?.length === 0 && (
          <div className="py-12">
            <Notice icon={FolderSync} title={t('noDirectory')} text={t('noDirectoryText')} />
          </div>
        )}
      </div>
    </>
  );
}
