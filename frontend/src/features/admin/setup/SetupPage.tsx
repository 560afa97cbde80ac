import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { failureOf } from '../../../api/errors';
import { PageFailure } from '../../access/PageFailure';
import { useConfig } from '../config.api';
import { draftOf, NEW } from './draft';
import { Wizard } from './Wizard';

/** Connects a directory: nothing is kept before the last step. */
export const NewDirectoryPage = () => <Wizard initial={NEW} kept={null} />;

/** How a kept directory is reached and whom it brings in, to be changed the same way. */
export function ConnectionPage() {
  const { t } = useTranslation('console');
  const { directoryId } = useParams();
  const { data: config, error, refetch } = useConfig(directoryId);
  if (error && !config)
    return <PageFailure page="directory" failure={failureOf(error)} onRetry={() => void refetch()} />;
  return config ? <Wizard key={config.id} initial={draftOf(config, t('setup.keptCa'))} kept={config} /> : null;
}
