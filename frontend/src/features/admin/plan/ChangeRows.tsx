import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncChange } from '../../../api/types';
import { useBreakpoint } from '../../../app/viewport';
import { Avatar } from '../../../shared/ui/Avatar';
import { Tag } from '../../../shared/ui/Tag';
import { HEAD, TABLE } from '../parts/table';
import { KINDS } from './kinds';
import { useChangeWords, type Line } from './use-change-words';

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
}

function Who({ change: { id, kind, person, department, waiting } }: RowProps) {
  const { t } = useTranslation('console');
  const isLeaver = kind === 'disable' || kind === 'missing';
  if (department) return <span className="truncate font-medium">{department.name}</span>;
  if (!person) return null;
  return (
    <span className="flex items-center gap-2.5">
      <Avatar size={28} person={{ id: person.id ?? id, name: person.name, profileImageUrl: null }} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{person.name}</span>
        <span className="block truncate text-xs text-tertiary">{person.username}</span>
      </span>
      {isLeaver && waiting > 0 && (
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

function Table({ rows }: { readonly rows: readonly RowProps[] }) {
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

function List({ rows }: { readonly rows: readonly RowProps[] }) {
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

/** Changes field by field: a table, on a phone a list. */
export function ChangeRows({ changes }: { readonly changes: readonly SyncChange[] }) {
  const isPhone = useBreakpoint() === 'phone';
  const linesOf = useChangeWords();
  const rows = changes.map((change) => ({ change, lines: linesOf(change) }));
  return isPhone ? <List rows={rows} /> : <Table rows={rows} />;
}
