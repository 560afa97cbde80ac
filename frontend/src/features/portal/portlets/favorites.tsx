import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonRow } from '../PersonRow';
import { portlet } from '../portlet';

function ChartLink() {
  const { t } = useTranslation('portlets');
  return (
    <Link
      to="/people?view=chart"
      className="inline-flex items-center gap-0.5 rounded-md px-2 py-1 text-sm max-tablet:h-11 whitespace-nowrap text-secondary hover:bg-fill-tertiary"
    >
      {t('orgChartAll')}
      <ChevronRight size={14} strokeWidth={2.1} aria-hidden="true" />
    </Link>
  );
}

function PeopleLink() {
  const { t } = useTranslation('portlets');
  return (
    <Link to="/people" className="font-medium text-link hover:text-link-hover">
      {t('empty.link.favorites')}
    </Link>
  );
}

export default portlet({
  type: 'favorites',
  isEmpty: ({ people }) => people.length === 0,
  Aside: ChartLink,
  EmptyLink: PeopleLink,
  Body: ({ data, isCompact }) => (
    <ul className="pb-2">
      {(isCompact ? data.people.slice(0, 4) : data.people).map((person) => (
        <PersonRow key={person.id} person={person} absence={person.absence} />
      ))}
    </ul>
  ),
});
