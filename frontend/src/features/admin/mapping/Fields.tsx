import { Button } from 'antd';
import { Shuffle, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewEntry } from '../../../api/types';
import { useBreakpoint } from '../../../app/viewport';
import { Avatar } from '../../../shared/ui/Avatar';
import { Pill } from '../../../shared/ui/Pill';
import { Tag } from '../../../shared/ui/Tag';
import { Card } from '../parts/Card';
import { CELL, HEAD, TABLE } from '../parts/table';
import { AttributeCell } from './AttributeCell';
import { ATTRIBUTES, DEFAULT_MAPPING, faultOf, FIELDS, REQUIRED, withField, type Field, type Mapping } from './mapping';
import { groundOf, PreviewCell } from './PreviewCell';
import { TransformsCell } from './TransformsCell';

/** Fields in sight before the rest is asked for. */
const FIRST = 9;

interface Props {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  readonly entries: readonly PreviewEntry[];
  /** The controller they were just read from; null until they are. */
  readonly server: string | null;
  readonly isReading: boolean;
  readonly onOthers: () => void;
}

const problemsOf = ({ fields }: PreviewEntry) => Object.values(fields).filter(({ problem }) => problem !== undefined);
const nameOf = ({ fields, dn }: PreviewEntry): string => fields.name?.value ?? fields.username?.value ?? dn;

/** Whom a column shows, with how much is worth a look. */
function Entry({ entry }: { readonly entry: PreviewEntry }) {
  const { t } = useTranslation('console');
  const name = nameOf(entry);
  const problems = problemsOf(entry).length;
  return (
    <span className="flex items-center gap-2">
      <Avatar size={28} person={{ id: entry.dn, name, profileImageUrl: null }} />
      <span className="min-w-0 flex-1 leading-4 font-normal">
        <span className="block truncate text-text" title={entry.dn}>
          <b className="font-semibold">{name}</b> {entry.fields.position?.value}
        </span>
        <span className="block truncate text-xs text-tertiary">{t(`mapping.kinds.${entry.kind}`)}</span>
      </span>
      {problems > 0 && (
        <Tag tone="amber">
          <TriangleAlert size={12} strokeWidth={2.1} aria-hidden="true" />
          {t('mapping.problems', { count: problems })}
        </Tag>
      )}
    </span>
  );
}

function FieldName({ field }: { readonly field: Field }) {
  const { t } = useTranslation('console');
  return (
    <>
      {t(`fields.${field}`)}
      {REQUIRED.has(field) && (
        <>
          <span aria-hidden="true" className="ml-0.5 text-error-text">
            *
          </span>
          <span className="sr-only"> {t('mapping.required')}</span>
        </>
      )}
    </>
  );
}

interface RowsProps extends Pick<Props, 'mapping' | 'onChange' | 'entries'> {
  readonly fields: readonly Field[];
  readonly showsState: boolean;
}

function Table({ mapping, onChange, entries, fields, showsState }: RowsProps) {
  const { t } = useTranslation('console');
  const [edited, setEdited] = useState<Field | null>(null);
  const EDIT = 'border-t border-l border-split [tr:first-child>&]:border-t-0';
  const state = (entry: PreviewEntry) => entry.fields.state;
  return (
    <table className={TABLE}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-30`}>
            {t('mapping.columns.field')}
          </th>
          <th scope="col" className={`${HEAD} w-58`}>
            {t('mapping.columns.attribute')}
          </th>
          <th scope="col" className={`${HEAD} w-52`}>
            {t('mapping.columns.transforms')}
          </th>
          {entries.map((entry) => (
            <th
              key={entry.dn}
              scope="col"
              className="h-12 truncate border-y border-l border-card bg-container px-3 text-left last:pr-4"
            >
              <Entry entry={entry} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field} data-field={field} onFocusCapture={() => setEdited(field)}>
            <th scope="row" className={`${CELL} text-left font-medium`}>
              <FieldName field={field} />
            </th>
            <td className={EDIT}>
              <AttributeCell
                field={field}
                mapped={mapping[field]}
                onChange={(mapped) => onChange(withField(mapping, field, mapped))}
              />
            </td>
            <td className={EDIT}>
              <TransformsCell
                field={field}
                mapped={mapping[field]}
                onChange={(mapped) => onChange(withField(mapping, field, mapped))}
              />
            </td>
            {entries.map((entry) => (
              <td key={entry.dn} className={`${CELL} border-l border-l-split ${groundOf(entry.fields[field])}`}>
                <PreviewCell shown={entry.fields[field]} showsRaw={field === edited} />
              </td>
            ))}
          </tr>
        ))}
        {showsState && (
          <tr>
            <th scope="row" className={`${CELL} text-left font-medium`}>
              {t('fields.state')}
            </th>
            <td className={`${CELL} border-l border-l-split font-mono text-xs`}>userAccountControl</td>
            <td className={`${CELL} border-l border-l-split text-tertiary`}>{t('mapping.fixed')}</td>
            {entries.map((entry) => (
              <td key={entry.dn} className={`${CELL} border-l border-l-split ${groundOf(state(entry))}`}>
                {entry.state ? t(`mapping.states.${entry.state}`) : state(entry)?.problem}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function List({ mapping, onChange, entries, fields }: RowsProps) {
  return (
    <ul className="border-t border-card text-sm">
      {fields.map((field) => (
        <li key={field} data-field={field} className="border-t border-split py-2.5 first:border-t-0">
          <p className="px-4 font-medium">
            <FieldName field={field} />
          </p>
          <div className="grid px-1 tablet:grid-cols-2">
            <AttributeCell
              field={field}
              mapped={mapping[field]}
              onChange={(mapped) => onChange(withField(mapping, field, mapped))}
            />
            <TransformsCell
              field={field}
              mapped={mapping[field]}
              onChange={(mapped) => onChange(withField(mapping, field, mapped))}
            />
          </div>
          <ul className="mt-1 grid gap-1 px-4 tablet:grid-cols-3">
            {entries.map((entry) => (
              <li key={entry.dn} className={`truncate rounded-sm px-2 py-1 ${groundOf(entry.fields[field])}`}>
                <span className="block truncate text-xs text-tertiary">{nameOf(entry)}</span>
                <PreviewCell shown={entry.fields[field]} showsRaw />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Maru's fields, what they are read from, what is done with it, and what comes out of three people of the directory. */
export function Fields({ mapping, onChange, entries, server, isReading, onOthers }: Props) {
  const { t } = useTranslation('console');
  const isWide = useBreakpoint() === 'desktop';
  const [showsAll, setShowsAll] = useState(false);
  const fields = showsAll ? FIELDS : FIELDS.slice(0, FIRST);
  const faults = FIELDS.flatMap((field) => {
    const fault = faultOf(field, mapping[field]);
    return fault ? [t(`mapping.faults.${fault}`, { field: t(`fields.${field}`) })] : [];
  });
  const problems = entries.flatMap((entry) =>
    problemsOf(entry).map(({ problem }) => t('mapping.problemOf', { name: nameOf(entry), problem })),
  );
  const Rows = isWide ? Table : List;
  return (
    <Card
      title={t('mapping.fields')}
      badge={<Pill>{FIELDS.length}</Pill>}
      aside={
        <>
          <span role="status" className="text-sm text-tertiary">
            {isReading ? t('mapping.reading') : server && t('mapping.readFrom', { server })}
          </span>
          <Button className="max-tablet:h-11" icon={<Shuffle size={14} aria-hidden="true" />} onClick={onOthers}>
            {t('mapping.others')}
          </Button>
          <Button type="text" className="max-tablet:h-11" onClick={() => onChange(DEFAULT_MAPPING)}>
            {t('mapping.defaults')}
          </Button>
        </>
      }
    >
      <datalist id="directory-attributes">
        {ATTRIBUTES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Rows mapping={mapping} onChange={onChange} entries={entries} fields={fields} showsState={entries.length > 0} />
      <footer className="flex min-h-10 flex-wrap items-center gap-x-4 border-t border-card px-4 py-1.5 text-sm">
        <ul className="min-w-0 flex-1" aria-live="polite">
          {faults.map((fault) => (
            <li key={fault} className="text-error-text">
              {fault}
            </li>
          ))}
          {problems.map((problem) => (
            <li key={problem} className="text-secondary">
              {problem}
            </li>
          ))}
          {faults.length + problems.length === 0 && <li className="text-tertiary">{t('mapping.fine')}</li>}
        </ul>
        <Button type="link" size="small" className="max-tablet:h-11" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('mapping.fewer') : t('mapping.rest', { count: FIELDS.length - FIRST })}
        </Button>
      </footer>
    </Card>
  );
}
