import { Button } from 'antd';
import { CirclePause, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { ActButton } from '../../../shared/ui/ActButton';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { Banner } from '../parts/Banner';
import { useStart } from '../runs.api';

/** A plan that waits for a yes, or a directory that nobody has run since it was changed. */
export function NeedsSomebody({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const navigate = useNavigate();
  const start = useStart();
  const { directory, held, running, state, nextFull, nextDelta } = status;
  if (held)
    return (
      <Banner
        tone="red"
        icon={CirclePause}
        title={t('overview.held', { name: directory.name, number: formats.number(held.number) })}
        acts={
          <>
            <Link to={`?settings=${directory.id}`}>
              <Button type="text" tabIndex={-1}>
                {t('overview.limits')}
              </Button>
            </Link>
            <Link to={`/admin/directory/runs/${held.id}`}>
              <Button type="primary" tabIndex={-1}>
                {t('overview.review')}
              </Button>
            </Link>
          </>
        }
      >
        <ul>
          <li>{held.reason}</li>
          {held.expiresAt && <li>{t('overview.expires', { time: formats.due(held.expiresAt, new Date()) })}</li>}
        </ul>
      </Banner>
    );
  const waits = (state === 'waiting' || state === 'never') && !nextFull && !nextDelta && !running;
  if (!waits) return null;
  const dryRun = async () => {
    const id = await start.mutateAsync({ directory: directory.id, mode: 'full', dryRun: true });
    await navigate(`/admin/directory/runs/${id}`);
  };
  return (
    <>
      <Banner
        tone="amber"
        icon={Hourglass}
        title={t('overview.waits', { name: directory.name })}
        acts={
          <ActButton isBusy={start.isPending} onClick={() => void dryRun().catch(() => undefined)}>
            {t('overview.dryRun')}
          </ActButton>
        }
      >
        {t('overview.waitsText')}
      </Banner>
      {start.error && <FailureAlert failure={failureOf(start.error)} />}
    </>
  );
}
