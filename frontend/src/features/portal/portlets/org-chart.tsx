import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../app/i18n/use-formats';
import { portlet } from '../portlet';

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly count?: number;
  readonly isOwn?: boolean;
}

function Row({ id, name, depth, count, isOwn = false }: RowProps) {
  const formats = useFormats();
  return (
    <li>
      <Link
        to={`/people?view=chart&department=${id}`}
        className={`flex h-8 items-center gap-1 rounded-md pr-2 hover:bg-fill-tertiary ${isOwn ? 'bg-active font-semibold text-primary-text' : ''}`}
        style={{ paddingLeft: 8 + depth * 20 }}
      >
        <ChevronRight size={14} strokeWidth={2} aria-hidden="true" className="flex-none text-icon" />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {count !== undefined && <span className="tabular text-xs text-tertiary">{formats.number(count)}</span>}
      </Link>
    </li>
  );
}

export default portlet({
  type: 'org-chart',
  isEmpty: ({ departments, start }) => departments.length === 0 && start === null,
  title: ({ start }) => start?.name ?? null,
  Aside: function ChartLink() {
    const { t } = useTranslation('portlets');
    return (
      <Link
        to="/people?view=chart"
        className="rounded-md px-2 py-1 text-sm whitespace-nowrap text-secondary hover:bg-fill-tertiary"
      >
        {t('orgChartAll')}
      </Link>
    );
  },
  Body: ({ data: { departments, ownPath } }) => (
    <ul className="px-2 pb-2">
      {departments.flatMap(({ id, name, memberCount }) => {
        const own = ownPath[0]?.id === id ? ownPath.slice(1) : [];
        return [
          <Row key={id} id={id} name={name} depth={0} count={memberCount} />,
          ...own.map((department, index) => (
            <Row
              key={department.id}
              id={department.id}
              name={department.name}
              depth={index + 1}
              isOwn={index === own.length - 1}
            />
          )),
        ];
      })}
    </ul>
  ),
});
