import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Columns, Page } from '../parts/Page';
import { useAddress } from '../parts/use-address';
import { useStatus } from '../status.api';
import { Conflicts } from './Conflicts';
import { Errors } from './Errors';

/** People who may be somebody Maru knows already, and records that could not be used as they are. */
export function ConflictsPage() {
  const { t } = useTranslation('console');
  const { data: statuses = [] } = useStatus();
  const { read, change } = useAddress();
  const directory = read('directory');
  return (
    <Page
      title={t('conflicts.title')}
      hint={t('conflicts.hint')}
      acts={
        statuses.length > 1 && (
          <Select
            aria-label={t('overview.columns.directory')}
            className="w-44 max-tablet:h-11"
            value={directory ?? ''}
            options={[
              { value: '', label: t('overview.allDirectories') },
              ...statuses.map(({ directory: { id, name } }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => change({ directory: value, run: undefined, open: undefined })}
          />
        )
      }
    >
      <Columns width={376}>
        <Conflicts directory={directory} />
        <Errors directory={directory} />
      </Columns>
    </Page>
  );
}
