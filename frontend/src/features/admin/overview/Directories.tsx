import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useBreakpoint } from '../../../app/viewport';
import { Pill } from '../../../shared/ui/Pill';
import { Card } from '../parts/Card';
import { HEAD, TABLE, TALL } from '../parts/table';
import { useSpan } from '../parts/use-span';
import { secondsOf } from '../run-facts';
import { useDirectories } from '../status.api';
import { DirectoryMenu } from './DirectoryMenu';
import { Heartbeat } from './Heartbeat';
import { StateTag } from './StateTag';

interface Row {
  readonly status: SyncStatus;
  /** Its controllers, the first of them asked first. */
  readonly servers: string;
}

function LastRun({ status: { lastRun } }: Pick<Row, 'status'>) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  if (!lastRun) return <span className="text-tertiary">{t('overview.noRun')}</span>;
  return (
    <>
      <div className="tabular truncate">{formats.past(lastRun.startedAt, new Date())}</div>
      <div className="tabular truncate text-xs text-tertiary">
        {t(`modes.${lastRun.mode}`)}, {span(secondsOf(lastRun))}
      </div>
    </>
  );
}

function NextRun({ status: { nextDelta, nextFull, state } }: Pick<Row, 'status'>) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const now = new Date();
  if (!nextDelta && !nextFull)
    return (
      <>
        <div>{t('overview.noNext')}</div>
        <div className="truncate text-xs text-tertiary">
          {t(state === 'disabled' ? 'overview.stopped' : 'overview.untilRun')}
        </div>
      </>
    );
  return (
    <>
      {nextDelta && <div className="tabular truncate">{formats.stamp(nextDelta, now)}</div>}
      {nextFull && (
        <div className={nextDelta ? 'tabular truncate text-xs text-tertiary' : 'tabular truncate'}>
          {t('overview.nextFull', { time: formats.due(nextFull, now) })}
        </div>
      )}
    </>
  );
}

function Cursor({ status: { cursor } }: Pick<Row, 'status'>) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  if (!cursor) return <span className="text-tertiary">–</span>;
  const { server, invocationId, usn, seesDeleted } = cursor;
  const id = `${invocationId.slice(0, 4)}…${invocationId.slice(-4)}`;
  return (
    <>
      <div className="tabular truncate">{formats.number(Number(usn))}</div>
      <div className="truncate text-xs text-tertiary" title={`${server} ${invocationId}`}>
        {seesDeleted ? (
          <span className="font-mono">
            {server.split('.')[0]} {id}
          </span>
        ) : (
          <span className="text-warning-text">{t('overview.deletedLater')}</span>
        )}
      </div>
    </>
  );
}

function Name({ status: { directory }, servers }: Row) {
  return (
    <>
      <div className="truncate font-medium">{directory.name}</div>
      <div className="truncate text-xs text-tertiary" title={servers}>
        {servers.split(' ')[0]}
      </div>
    </>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('console');
  return (
    <table className={TABLE}>
      <thead>
        <tr>
          <th scope="col" className={HEAD}>
            {t('overview.columns.name')}
          </th>
          <th scope="col" className={`${HEAD} w-26`}>
            {t('overview.columns.state')}
          </th>
          <th scope="col" className={`${HEAD} w-28`}>
            {t('overview.columns.last')}
          </th>
          <th scope="col" className={`${HEAD} w-39`}>
            {t('overview.columns.next')}
          </th>
          <th scope="col" className={`${HEAD} hidden w-31 pane:table-cell`}>
            {t('overview.columns.heartbeat')}
          </th>
          <th scope="col" className={`${HEAD} hidden w-36 desktop:table-cell`}>
            {t('overview.columns.cursor')}
          </th>
          <th scope="col" className={`${HEAD} w-11`}>
            <span className="sr-only">{t('overview.columns.menu')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.status.directory.id} data-directory={row.status.directory.id}>
            <th scope="row" className={`${TALL} text-left font-normal`}>
              <Name {...row} />
            </th>
            <td className={TALL}>
              <StateTag state={row.status.state} />
            </td>
            <td className={TALL}>
              <LastRun {...row} />
            </td>
            <td className={TALL}>
              <NextRun {...row} />
            </td>
            <td className={`${TALL} hidden pane:table-cell`}>
              <Heartbeat {...row} />
            </td>
            <td className={`${TALL} hidden desktop:table-cell`}>
              <Cursor {...row} />
            </td>
            <td className="border-t border-split pr-2 [tr:first-child>&]:border-t-0">
              <DirectoryMenu status={row.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('console');
  return (
    <ul className="border-t border-card">
      {rows.map((row) => (
        <li key={row.status.directory.id} className="border-t border-split px-4 py-3 text-sm first:border-t-0">
          <div className="flex items-center gap-2">
            <div className="min-w-0 flex-1">
              <Name {...row} />
            </div>
            <StateTag state={row.status.state} />
            <DirectoryMenu status={row.status} />
          </div>
          <dl className="mt-2 grid grid-cols-2 gap-2 [&_dt]:text-xs [&_dt]:text-tertiary">
            <div>
              <dt>{t('overview.columns.last')}</dt>
              <dd>
                <LastRun {...row} />
              </dd>
            </div>
            <div>
              <dt>{t('overview.columns.next')}</dt>
              <dd>
                <NextRun {...row} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Each directory in one line: how it stands, when it ran, when it runs. */
export function Directories({ statuses }: { readonly statuses: readonly SyncStatus[] }) {
  const { t } = useTranslation('console');
  const isPhone = useBreakpoint() === 'phone';
  const { data: directories = [] } = useDirectories();
  const rows = statuses.map((status) => ({
    status,
    servers: directories.find(({ id }) => id === status.directory.id)?.serverUrl ?? '',
  }));
  return (
    <Card title={t('overview.directories')} badge={<Pill>{statuses.length}</Pill>}>
      {isPhone ? <List rows={rows} /> : <Table rows={rows} />}
    </Card>
  );
}
