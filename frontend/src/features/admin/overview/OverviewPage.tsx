import { Button } from 'antd';
import { FolderSync, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../shared/ui/Notice';
import { Columns, Page } from '../parts/Page';
import { useAddress } from '../parts/use-address';
import { useStatus } from '../status.api';
import { Directories } from './Directories';
import { Fortnight } from './Fortnight';
import { History } from './History';
import { NeedsSomebody } from './NeedsSomebody';
import { RunCard } from './RunCard';
import { SettingsPanel } from './SettingsPanel';
import { StartMenu } from './StartMenu';

/** How every directory stands, what runs, and what ran. */
export function OverviewPage() {
  const { t } = useTranslation('console');
  const { data: statuses = [], isPending } = useStatus();
  const { read, change } = useAddress();
  const settings = statuses.find(({ directory }) => directory.id === read('settings'));
  const shown = statuses.filter(({ running }) => running);
  const cards = shown.length > 0 ? shown : statuses.slice(0, 1);
  const add = (
    <Link to="/admin/directory/new">
      <Button icon={<Plus size={16} aria-hidden="true" />} tabIndex={-1}>
        {t('overview.add')}
      </Button>
    </Link>
  );
  return (
    <Page
      title={t('overview.title')}
      hint={t('overview.hint')}
      acts={
        statuses.length > 0 && (
          <>
            {add}
            <StartMenu statuses={statuses} />
          </>
        )
      }
    >
      {statuses.length === 0 && !isPending ? (
        <div className="py-12">
          <Notice icon={FolderSync} title={t('overview.none')} text={t('overview.noneText')}>
            {add}
          </Notice>
        </div>
      ) : (
        <>
          {statuses.map((status) => (
            <NeedsSomebody key={status.directory.id} status={status} />
          ))}
          <Columns width={304}>
            <div className="flex min-w-0 flex-col gap-4">
              <Directories statuses={statuses} />
              <History statuses={statuses} />
            </div>
            <div className="grid min-w-0 gap-4 pane:max-wide:grid-cols-2">
              {cards.map((status) => (
                <RunCard key={status.directory.id} status={status} />
              ))}
              <Fortnight statuses={statuses} />
            </div>
          </Columns>
        </>
      )}
      {settings && <SettingsPanel status={settings} onClose={() => change({ settings: undefined, page: undefined })} />}
    </Page>
  );
}
