import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { Department, Person } from '../../api/types';
import type { PeopleQuery } from './people-query';

export const PAGE = 50;

/** Part of a list by filter; ranked as people search ranks where something is typed. */
const peoplePage = ({ q, department, includesBelow, sort }: PeopleQuery, page: number) => {
  const filter = {
    ...(department && { departmentId: department, includeSubdepartments: includesBelow }),
    page,
    limit: PAGE,
  };
  const params = q ? { ...filter, q } : { ...filter, sort };
  return queryOptions({
    queryKey: keys.people.list(params),
    queryFn: async ({ signal }) => {
      const { answer } = q
        ? await call<'searchUsers'>('get', '/users/search', { params, signal })
        : await call<'listUsers'>('get', '/users', { params, signal });
      return { people: answer.data, total: answer.pagination.total };
    },
  });
};

/** The page that the address names, which tells how many there are. */
export const usePeople = (query: PeopleQuery) =>
  useQuery({ ...peoplePage(query, query.page), placeholderData: keepPreviousData });

/**
 * Whoever stands at the places of a list, as far as their pages are there.
 * @param first,last indices from 0, both included
 */
export function usePeopleAt(query: PeopleQuery, first: number, last: number): readonly (Person | undefined)[] {
  const from = Math.floor(first / PAGE);
  const pages = Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, index) => from + index + 1);
  const results = useQueries({ queries: pages.map((page) => peoplePage(query, page)) });
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const place = first + offset;
    return results[Math.floor(place / PAGE) - from]?.data?.people[place % PAGE];
  });
}

/** How many people there are, whatever their department. */
export const useHeadcount = () =>
  useQuery({
    queryKey: keys.people.headcount,
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (await call<'listUsers'>('get', '/users', { params: { limit: 1 }, signal })).answer.pagination.total,
  });

export const usePerson = (id: string, isAsked = true) =>
  useQuery({
    queryKey: keys.people.one(id),
    enabled: isAsked,
    queryFn: async ({ signal }) => (await call<'getUser'>('get', `/users/${id}`, { signal })).answer.data,
  });

/** The line up, the nearest first. */
export const useManagers = (id: string) =>
  useQuery({
    queryKey: keys.people.managers(id),
    queryFn: async ({ signal }) => (await call<'listManagers'>('get', `/users/${id}/managers`, { signal })).answer.data,
  });

/** The approved leave that somebody is on or goes on next. */
export const useLeave = (id: string) =>
  useQuery({
    queryKey: keys.people.leave(id),
    queryFn: async ({ signal }) => (await call<'getUserLeave'>('get', `/users/${id}/leave`, { signal })).answer.data,
  });

const departmentsBelow = (parentId: string | null) =>
  queryOptions({
    queryKey: keys.departments.below(parentId),
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const params = parentId ? { parentId } : {};
      return (await call<'listDepartments'>('get', '/users/departments', { params, signal })).answer.data;
    },
  });

/** The departments right below one, or the top level. */
export const useDepartmentsBelow = (parentId: string | null, isOpen = true) =>
  useQuery({ ...departmentsBelow(parentId), enabled: isOpen });

/** What lies below each of the branches that are open, as far as it is there. */
export function useBranches(ids: readonly string[]): ReadonlyMap<string, readonly Department[]> {
  const results = useQueries({ queries: ids.map(departmentsBelow) });
  return new Map(ids.map((id, index) => [id, results[index]?.data ?? []]));
}

export const useDepartment = (id: string | null) =>
  useQuery({
    queryKey: keys.departments.one(id ?? ''),
    enabled: id !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call<'getDepartment'>('get', `/users/departments/${id}`, { signal })).answer.data,
  });

/** Who belongs directly to a department, a hundred at most, and how many they are. */
export const useMembers = (id: string) =>
  useQuery({
    queryKey: keys.departments.members(id),
    queryFn: async ({ signal }) => {
      const params = { departmentId: id, limit: 100, sort: 'position' };
      const { answer } = await call<'listUsers'>('get', '/users', { params, signal });
      return { people: answer.data, total: answer.pagination.total };
    },
  });

/** The ids of one's favourites; there may be two hundred, which is two pages. */
export const useFavorites = () =>
  useQuery({
    queryKey: keys.people.favorites,
    queryFn: async ({ signal }): Promise<ReadonlySet<string>> => {
      const read = async (page: number) =>
        (await call<'listFavorites'>('get', '/users/me/favorites', { params: { page, limit: 100 }, signal })).answer;
      const first = await read(1);
      const second = first.pagination.totalPages > 1 ? (await read(2)).data : [];
      return new Set([...first.data, ...second].map(({ id }) => id));
    },
  });

/** Adds or removes one, at once on the page; taken back where the server refuses. */
export function useToggleFavorite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, isFavorite }: { readonly id: string; readonly isFavorite: boolean }) => {
      if (isFavorite) await call<'removeFavorite'>('delete', `/users/me/favorites/${id}`);
      else await call<'addFavorite'>('put', `/users/me/favorites/${id}`);
    },
    onMutate: ({ id, isFavorite }) => {
      const before = queries.getQueryData<ReadonlySet<string>>(keys.people.favorites);
      const after = new Set(before);
      if (isFavorite) after.delete(id);
      else after.add(id);
      queries.setQueryData(keys.people.favorites, after);
      return { before };
    },
    onError: (_error, _change, context) => queries.setQueryData(keys.people.favorites, context?.before),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.portal.batch }),
  });
}
