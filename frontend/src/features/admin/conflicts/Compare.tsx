import { Equal } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';

type Account = SyncConflict['newcomer'];

interface Line {
  readonly key: string;
  readonly name: string;
  readonly other: ReactNode;
  readonly newcomer: ReactNode;
  readonly isSame: boolean;
}

const short = (guid: string | null): ReactNode =>
  guid === null ? '–' : <span className="font-mono text-xs">{`${guid.slice(0, 4)}…${guid.slice(-4)}`}</span>;

/** Both accounts, line by line; what is the same says so. */
export function Compare({ conflict: { other, newcomer } }: { readonly conflict: SyncConflict }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const now = new Date();
  const text = (name: 'email' | 'username' | 'employeeNumber' | 'position') => ({
    key: name,
    name: t(`fields.${name}`),
    other: other[name] ?? '–',
    newcomer: newcomer[name] ?? '–',
    isSame: other[name] !== null && other[name] === newcomer[name],
  });
  const standing = ({ isActive, createdAt, disabledAt, directory }: Account) => {
    const place = directory?.name ?? t('conflicts.local');
    if (isActive) return createdAt ? t('conflicts.cameIn', { place, time: formats.stamp(createdAt, now) }) : place;
    return disabledAt ? t('conflicts.gone', { place, day: formats.day(disabledAt, now) }) : t('conflicts.goneNow');
  };
  const holdings = (account: Account) =>
    account.holdings.length > 0 ? account.holdings.map((held) => held.text).join(', ') : t('conflicts.nothing');
  const lines: readonly Line[] = [
    text('email'),
    text('username'),
    {
      key: 'guid',
      name: 'objectGUID',
      other: short(other.objectGuid),
      newcomer: short(newcomer.objectGuid),
      isSame: false,
    },
    text('employeeNumber'),
    {
      key: 'department',
      name: t('fields.department'),
      other: other.department?.name ?? '–',
      newcomer: newcomer.department?.name ?? '–',
      isSame: other.department !== null && other.department.id === newcomer.department?.id,
    },
    {
      key: 'standing',
      name: t('conflicts.standing'),
      other: standing(other),
      newcomer: standing(newcomer),
      isSame: false,
    },
    {
      key: 'holdings',
      name: t('conflicts.holdings'),
      other: holdings(other),
      newcomer: holdings(newcomer),
      isSame: false,
    },
  ];
  const CELL = 'border border-card px-3 py-1 text-left align-top font-normal';
  return (
    <table className="mt-3 w-full table-fixed border-collapse text-sm">
      <thead className="bg-fill-alter text-secondary">
        <tr>
          <td className={`${CELL} w-26`} />
          <th scope="col" className={`${CELL} py-1.5`}>
            {t('conflicts.old')}
            {other.name && ` ${other.name}`}
          </th>
          <th scope="col" className={`${CELL} py-1.5`}>
            {t('conflicts.new')}
            {newcomer.name && ` ${newcomer.name}`}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, other: left, newcomer: right, isSame }) => (
          <tr key={key}>
            <th scope="row" className={`${CELL} text-secondary`}>
              {name}
            </th>
            <td className={CELL}>{left}</td>
            <td className={CELL}>
              {right}
              {isSame && (
                <>
                  <Equal
                    size={12}
                    strokeWidth={2.4}
                    aria-hidden="true"
                    className="ml-1.5 inline-block text-success-text"
                  />
                  <span className="sr-only">{t('conflicts.same')}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
