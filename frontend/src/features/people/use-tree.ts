import { useMemo } from 'react';
import { useMe } from '../../api/session';
import { useOrganisationName } from '../../app/shell/organisation';
import { useBranches, useDepartmentsBelow, useHeadcount } from './people.api';
import { TOP, turned } from './people-query';
import { treeRows, type TreeRow } from './tree-rows';
import { usePeopleQuery } from './use-people-query';
import { useShownDepartment } from './use-shown-department';

/** The lines of the tree; which branches are open stands in the address. */
export function useTree() {
  const me = useMe();
  const name = useOrganisationName();
  const { query, change, hrefOfDepartment } = usePeopleQuery();
  const { data: roots, error, refetch } = useDepartmentsBelow(null);
  const { data: count } = useHeadcount();
  const { data: shown } = useShownDepartment();
  const leading = useMemo(
    () => [TOP, ...(shown?.path ?? me.departmentPath).slice(0, -1).map(({ id }) => id)],
    [shown, me.departmentPath],
  );
  const isOpen = (id: string) => !query.closed.includes(id) && (query.open.includes(id) || leading.includes(id));
  const opened = [...new Set([...leading, ...query.open])].filter((id) => id !== TOP && isOpen(id));
  const below = useBranches(opened);
  const isChart = query.view === 'chart';
  return {
    rows: treeRows({ name, count: count ?? null, roots: roots ?? [] }, below, isOpen),
    chosen: shown?.id ?? TOP,
    turn: ({ id, isOpen: isSpread }: TreeRow) => change({ ...turned(query, id, isSpread), page: query.page }, true),
    collapse: () => change({ open: [], closed: leading.slice(1), page: query.page }, true),
    hrefOf: ({ id }: TreeRow) => hrefOfDepartment(id === TOP && !isChart ? null : id),
    error: roots ? null : error,
    retry: () => void refetch(),
  };
}
