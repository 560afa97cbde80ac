import { Button } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncConfig } from '../../../api/types';
import { useLeaving } from '../../../shared/hooks/use-leaving';
import { ActButton } from '../../../shared/ui/ActButton';
import { Tag } from '../../../shared/ui/Tag';
import { PageFailure } from '../../access/PageFailure';
import { useConfig, useSave } from '../config.api';
import { DirectoryFailure } from '../parts/DirectoryFailure';
import { LeaveDialog } from '../parts/LeaveDialog';
import { Page } from '../parts/Page';
import { useStart } from '../runs.api';
import { countDifferences } from './mapping';
import { MappingEditor } from './MappingEditor';
import { usePreviews, type Edited } from './use-previews';

function Loaded({ config }: { readonly config: SyncConfig }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const kept: Edited = { mapping: config.attributeMapping, groups: config.groupMapping };
  const [edited, edit] = useState<Edited>(kept);
  const save = useSave();
  const start = useStart();
  const previews = usePreviews(edited, { directory: config.id, body: {} });
  const count = countDifferences(kept, edited);
  const leaving = useLeaving(count > 0);
  const isBusy = save.isPending || start.isPending;
  const groupMapping = edited.groups
    .map(({ group, role }) => ({ group: group.trim(), role }))
    .filter(({ group }) => group !== '');
  const saveAndTry = async () => {
    const body = { attributeMapping: edited.mapping, groupMapping };
    await save.mutateAsync({ directory: config.id, version: config.version, body });
    leaving.allow();
    const id = await start.mutateAsync({ directory: config.id, mode: 'full', dryRun: true });
    await navigate(`/admin/directory/runs/${id}`);
  };
  const error = save.error ?? start.error;
  return (
    <Page
      title={t('mapping.title')}
      badge={
        count > 0 && (
          <Tag tone="neutral">
            <Pencil size={12} strokeWidth={2.1} aria-hidden="true" />
            {t('mapping.changed', { count })}
          </Tag>
        )
      }
      hint={t('mapping.hint', { name: config.name })}
      acts={
        <>
          <Button className="max-tablet:h-11" onClick={() => void navigate('/admin/directory')}>
            {t('mapping.cancel')}
          </Button>
          <ActButton
            type="primary"
            className="max-tablet:h-11"
            disabled={count === 0 || previews.blocks}
            isBusy={isBusy}
            onClick={() => void saveAndTry().catch(() => undefined)}
          >
            {t('mapping.save')}
          </ActButton>
        </>
      }
    >
      {error && <DirectoryFailure failure={failureOf(error)} />}
      <MappingEditor value={edited} onChange={edit} previews={previews} />
      <LeaveDialog leaving={leaving} />
    </Page>
  );
}

/** What a directory's attributes become in Maru, and which of its groups give which role. */
export function MappingPage() {
  const { directoryId } = useParams();
  const { data: config, error, refetch } = useConfig(directoryId);
  if (error && !config)
    return <PageFailure page="directory" failure={failureOf(error)} onRetry={() => void refetch()} />;
  return config ? <Loaded key={config.id} config={config} /> : null;
}
