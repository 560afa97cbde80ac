import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { addressNow } from '../../app/address-now';
import { changed, formatQuery, parseQuery, type PeopleQuery } from './people-query';

/** What the address says, and the ways to change it. */
export function usePeopleQuery() {
  const [params] = useSearchParams();
  const { personId = null } = useParams();
  const navigate = useNavigate();
  const query = useMemo(() => parseQuery(params), [params]);
  const address = (id: string | null, next: PeopleQuery) => `/people${id ? `/${id}` : ''}${formatQuery(next)}`;
  return {
    query,
    personId,
    /** Typing replaces the entry in the history, choosing makes a new one. */
    change: (change: Partial<PeopleQuery>, replace = false) =>
      void navigate(address(personId, changed(parseQuery(addressNow()), change)), { replace }),
    hrefOf: (id: string | null) => address(id, query),
    /** A department to look at, with whoever was open put away, and the way to it in the tree open. */
    hrefOfDepartment: (id: string | null) => address(null, changed(query, { department: id, q: '', closed: [] })),
    /** The people right in a department, as a list. */
    hrefOfMembers: (id: string) =>
      address(null, changed(query, { view: 'list', department: id, q: '', includesBelow: false })),
    close: () => void navigate(address(null, query)),
  };
}
