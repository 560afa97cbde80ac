import { useMe } from '../../api/session';
import { useDepartment, useDepartmentsBelow, usePerson } from './people.api';
import { TOP } from './people-query';
import { usePeopleQuery } from './use-people-query';

/**
 * The department looked at. The chart needs one: the chosen one, else that of the person shown, else one's own, else the
 * top. The list does without, and so does the chart of the organisation as a whole.
 */
export function useShownDepartment() {
  const me = useMe();
  const { query, personId } = usePeopleQuery();
  const isChart = query.view === 'chart';
  const person = usePerson(personId ?? me.id);
  const roots = useDepartmentsBelow(null);
  const own = person.data?.department?.id ?? me.department?.id ?? roots.data?.[0]?.id ?? null;
  const chosen = query.department ?? (isChart ? own : null);
  const id = chosen === TOP ? null : chosen;
  const found = useDepartment(id);
  return { ...found, data: id ? found.data : undefined };
}
