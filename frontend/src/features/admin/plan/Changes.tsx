import { Button, Input } from 'antd';
import { Download, Hourglass, ListChecks, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf, type Failure } from '../../../api/errors';
import type { Answer, SyncChange, SyncRun } from '../../../api/types';
import { useBreakpoint } from '../../../app/viewport';
import { ActButton } from '../../../shared/ui/ActButton';
import { Avatar } from '../../../shared/ui/Avatar';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { FailureNotice } from '../../../shared/ui/FailureNotice';
import { Notice } from '../../../shared/ui/Notice';
import { Tag } from '../../../shared/ui/Tag';
import { useSettled } from '../../search/search.api';
import { Foot } from '../parts/Foot';
import { HEAD, TABLE } from '../parts/table';
import { useAddress } from '../parts/use-address';
import { download, PAGE, useChanges } from '../runs.api';
import { isKind, KINDS } from './kinds';
import { useChangeWords, type Line } from './use-change-words';

type Impact = Answer<'getSyncImpact'>['data'];

/** Milliseconds after the last key. */
const STILL = 200;

function KindTag({ change: { kind, isUnapproved } }: { readonly change: SyncChange }) {
  const { t } = useTranslation('console');
  const { icon: Icon, tone } = KINDS[kind];
  return (
    <span className="flex flex-col items-start gap-1">
      <Tag tone={tone}>
        <Icon size={12} strokeWidth={2.1} aria-hidden="true" />
        {t(`kinds.${kind}`)}
      </Tag>
      {isUnapproved && <Tag tone="amber">{t('plan.unapproved')}</Tag>}
    </span>
  );
}

interface RowProps {
  readonly change: SyncChange;
  readonly lines: readonly Line[];
  /** How much waits for the person, where they would go. */
  readonly waiting: number;
}

function Who({ change: { id, person, department }, waiting }: RowProps) {
  const { t } = useTranslation('console');
  if (department) return <span className="truncate font-medium">{department.name}</span>;
  if (!person) return null;
  return (
    <span className="flex items-center gap-2.5">
      <Avatar size={28} person={{ id: person.id ?? id, name: person.name, profileImageUrl: null }} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{person.name}</span>
        <span className="block truncate text-xs text-tertiary">{person.username}</span>
      </span>
      {waiting > 0 && (
        <span
          title={t('plan.waitsFor', { count: waiting })}
          className="tabular inline-flex items-center gap-1 rounded-sm bg-warning-bg px-1.5 py-0.5 text-xs font-semibold text-warning-text"
        >
          <Hourglass size={12} strokeWidth={2.1} aria-hidden="true" />
          <span className="sr-only">{t('plan.waitsFor', { count: waiting })}</span>
          <span aria-hidden="true">{waiting}</span>
        </span>
      )}
    </span>
  );
}

const After = ({ line }: { readonly line: Line }) => (
  <>
    <span className={line.isLoss ? 'font-semibold text-error-text' : 'font-medium'}>{line.after}</span>
    {line.reason && <span className="text-tertiary"> {line.reason}</span>}
  </>
);

function Rows({ rows }: { readonly rows: readonly RowProps[] }) {
  const { t } = useTranslation('console');
  const CELL = 'px-3 py-1.5 align-top';
  return (
    <table className={TABLE}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-29`}>
            {t('plan.columns.change')}
          </th>
          <th scope="col" className={`${HEAD} w-[27%]`}>
            {t('plan.columns.who')}
          </th>
          <th scope="col" className={`${HEAD} w-26`}>
            {t('plan.columns.field')}
          </th>
          <th scope="col" className={`${HEAD} w-[22%]`}>
            {t('plan.columns.before')}
          </th>
          <th scope="col" className={HEAD}>
            {t('plan.columns.after')}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody
          key={row.change.id}
          data-change={row.change.kind}
          className="border-t border-split first-of-type:border-t-0"
        >
          {row.lines.map((line, index) => (
            <tr key={line.key}>
              {index === 0 && (
                <>
                  <td rowSpan={row.lines.length} className={`${CELL} pt-2.5 first:pl-4`}>
                    <KindTag change={row.change} />
                  </td>
                  <th scope="rowgroup" rowSpan={row.lines.length} className={`${CELL} text-left font-normal`}>
                    <Who {...row} />
                  </th>
                </>
              )}
              <td className={`${CELL} pt-2.5 text-secondary`}>{line.field}</td>
              <td className={`${CELL} pt-2.5 text-tertiary`}>{line.before}</td>
              <td className={`${CELL} pt-2.5`}>
                <After line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function PhoneRows({ rows }: { readonly rows: readonly RowProps[] }) {
  return (
    <ul className="border-t border-card">
      {rows.map((row) => (
        <li
          key={row.change.id}
          data-change={row.change.kind}
          className="border-t border-split px-4 py-3 text-sm first:border-t-0"
        >
          <div className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <Who {...row} />
            </div>
            <KindTag change={row.change} />
          </div>
          <dl className="mt-1.5 grid grid-cols-[80px_minmax(0,1fr)] gap-y-1">
            {row.lines.map((line) => (
              <div key={line.key} className="contents">
                <dt className="text-tertiary">{line.field}</dt>
                <dd>
                  {line.before && <span className="text-tertiary">{line.before} → </span>}
                  <After line={line} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Csv({
  run,
  q,
  kind,
}: {
  readonly run: SyncRun;
  readonly q: string | undefined;
  readonly kind: string | undefined;
}) {
  const { t } = useTranslation('console');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const get = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await download(`/ad-sync/runs/${run.id}/changes`, { q, kind }, `maru-run-${run.number}-changes.csv`);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ActButton
        type="text"
        className="max-tablet:h-11"
        icon={<Download size={16} aria-hidden="true" />}
        isBusy={isBusy}
        onClick={() => void get()}
      >
        {t('csv')}
      </ActButton>
      {failure && <FailureAlert failure={failure} />}
    </>
  );
}

/** What a run changes, field by field: as it is in Maru, and as it would be. */
export function Changes({ run, impact }: { readonly run: SyncRun; readonly impact: Impact | undefined }) {
  const { t } = useTranslation('console');
  const isPhone = useBreakpoint() === 'phone';
  const { read, change, page } = useAddress();
  const kindRead = read('kind');
  const kind = isKind(kindRead) ? kindRead : undefined;
  const [typed, type] = useState(read('q') ?? '');
  const settled = useSettled(typed.trim(), STILL);
  const q = settled || undefined;
  const { data, error, refetch } = useChanges(run.id, { kind, q, page });
  const linesOf = useChangeWords();
  const waits = new Map<string, number>();
  for (const { id, count, needsStandIn } of impact?.items ?? [])
    if (needsStandIn) waits.set(id, (waits.get(id) ?? 0) + count);
  const rows = (data?.changes ?? []).map((one) => ({
    change: one,
    lines: linesOf(one),
    waiting: (one.kind === 'disable' || one.kind === 'missing') && one.person?.id ? (waits.get(one.person.id) ?? 0) : 0,
  }));
  return (
    <section
      aria-label={t('plan.changesTitle')}
      className="min-w-0 overflow-hidden rounded-xl border border-card bg-container shadow-card"
    >
      <div className="flex min-h-12 flex-wrap items-center gap-2 px-3 py-2">
        <Input
          aria-label={t('plan.search')}
          placeholder={t('plan.search')}
          prefix={<Search size={14} aria-hidden="true" className="text-icon" />}
          className="w-58 max-tablet:h-11 max-tablet:w-full"
          allowClear
          maxLength={100}
          value={typed}
          onChange={({ target: { value } }) => {
            type(value);
            change({ q: value.trim() }, true);
          }}
        />
        {kind && (
          <Button type="text" className="max-tablet:h-11" onClick={() => change({ kind: undefined })}>
            {t('plan.allKinds')}
          </Button>
        )}
        <span className="flex-1" />
        <Csv run={run} q={q} kind={kind} />
      </div>
      {error && !data && <FailureNotice title={t('plan.changesFailed')} error={error} onRetry={() => void refetch()} />}
      {rows.length > 0 && (isPhone ? <PhoneRows rows={rows} /> : <Rows rows={rows} />)}
      {data && rows.length === 0 && (
        <div className="border-t border-card pt-6">
          <Notice icon={ListChecks} title={t((q ?? kind) ? 'plan.noMatch' : 'plan.noChanges')} />
        </div>
      )}
      <Foot
        note={t('plan.order')}
        page={page}
        size={PAGE}
        total={data?.total ?? 0}
        onTurn={(next) => change({ page: next })}
      />
    </section>
  );
}
