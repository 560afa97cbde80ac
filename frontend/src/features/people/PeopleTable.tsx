import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { Avatar } from '../../shared/ui/Avatar';
import type { DrawnRows } from './drawn-rows';
import { shownPhone } from '../../shared/ui/shown-phone';
import { usePeopleQuery } from './use-people-query';

interface Props extends DrawnRows<Person> {
  readonly isTight: boolean;
}

/** 48 px whatever is in it: what is not drawn is reckoned with it. */
const ROW = 'relative h-12 shadow-[inset_0_-1px_var(--ant-color-split)]';
const CHOSEN = 'relative h-12 bg-active shadow-[inset_3px_0_var(--ant-color-primary)]';
const CELL = 'truncate px-3 first:pl-4 last:pr-4';

/** Rows that are not drawn keep their room. */
const Room = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tbody aria-hidden="true">
      <tr style={{ height }} />
    </tbody>
  );

export function PeopleTable({ people, first, total, before, after, isTight }: Props) {
  const { t } = useTranslation('people');
  const { hrefOf, personId } = usePeopleQuery();
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const hasTitles = people.some((person) => person?.title);
  const wide = isTight ? 'hidden' : 'hidden desktop:table-cell';
  return (
    <table aria-rowcount={total + 1} className="w-full table-fixed text-sm">
      <thead className="sticky top-0 z-1 bg-fill-alter text-left font-medium text-secondary shadow-[inset_0_1px_var(--ant-color-border-secondary),inset_0_-1px_var(--ant-color-border-secondary)]">
        <tr className="h-9 bg-fill-alter">
          <th scope="col" className={`${CELL} font-medium`}>
            {t('columns.name')}
          </th>
          <th scope="col" className={`${CELL} w-[20%] font-medium`}>
            {t('columns.department')}
          </th>
          <th scope="col" className={`${CELL} w-[16%] font-medium ${hasTitles ? wide : 'hidden'}`}>
            {t('columns.title')}
          </th>
          <th scope="col" className={`${CELL} w-24 text-right font-medium`}>
            {t('columns.extension')}
          </th>
          <th scope="col" className={`${CELL} w-42 text-right font-medium ${isTight ? 'hidden' : ''}`}>
            {t('columns.phone')}
          </th>
          <th scope="col" className={`${CELL} w-[22%] font-medium ${wide}`}>
            {t('columns.email')}
          </th>
        </tr>
      </thead>
      <Room height={before} />
      <tbody>
        {people.map((person, index) => {
          if (!person)
            return (
              <tr key={first + index} aria-rowindex={first + index + 2} className={ROW}>
                <td className={CELL}>
                  <span className="block h-3 w-40 rounded-sm bg-fill-tertiary" />
                </td>
              </tr>
            );
          const { id, name, position, department, title, extension, phone, email } = person;
          return (
            <tr
              key={id}
              data-person={id}
              aria-rowindex={first + index + 2}
              className={id === personId ? CHOSEN : `${ROW} hover:bg-fill-alter`}
            >
              <th scope="row" className={`${CELL} text-left font-normal`}>
                <span className="flex items-center gap-3 text-base">
                  <Avatar person={person} />
                  <Link
                    to={hrefOf(id)}
                    {...(id === personId && { 'aria-current': 'true' as const })}
                    className="truncate font-medium after:absolute after:inset-0"
                  >
                    {name} <span className="font-normal text-secondary">{position}</span>
                  </Link>
                </span>
              </th>
              <td className={`${CELL} text-secondary`}>{department?.name}</td>
              <td className={`${CELL} text-secondary ${hasTitles ? wide : 'hidden'}`}>{title}</td>
              <td className={`${CELL} tabular text-right`}>{extension}</td>
              <td className={`${CELL} tabular text-right text-secondary ${isTight ? 'hidden' : ''}`}>
                {shownPhone(phone, locale)}
              </td>
              <td className={`${CELL} text-secondary ${wide}`}>{email}</td>
            </tr>
          );
        })}
      </tbody>
      <Room height={after} />
    </table>
  );
}
