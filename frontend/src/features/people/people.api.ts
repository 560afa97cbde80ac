import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { PeopleQuery } from './people-query';

export const PAGE = 50;

/** A list by filter; ranked as people search ranks where something is typed. */
export const usePeople = ({ q, department, includesBelow, sort, page }: PeopleQuery) => {
  const filter = {
    ...(department && { departmentId: department, includeSubdepartments: includesBelow }),
    page,
    limit: PAGE,
  };
  const params = q ? { ...filter, q } : { ...filter, sort };
  return useQuery({
    queryKey: keys.people.list(params),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { answer } = q
        ? await call<'searchUsers'>('get', '/users/search', { params, signal })
        : await call<'listUsers'>('get', '/users', { params, signal });
      return { people: answer.data, total: answer.pagination.total, totalPages: answer.pagination.totalPages };
    },
  });
};

export const usePerson = (id: string) =>
  useQuery({
    queryKey: keys.people.one(id),
    queryFn: async ({ signal }) => (await call<'getUser'>('get', `/users/${id}`, { signal })).answer.data,
  });

/** The line up, the nearest first. */
export const useManagers = (id: string) =>
  useQuery({
    queryKey: keys.people.managers(id),
    queryFn: async ({ signal }) => (await call<'listManagers'>('get', `/users/${id}/managers`, { signal })).answer.data,
  });

/** The departments right below one, or the top level. Asked for when a branch is opened. */
export const useDepartmentsBelow = (parentId: string | null, isOpen = true) =>
  useQuery({
    queryKey: keys.departments.below(parentId),
    enabled: isOpen,
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const params = parentId ? { parentId } : {};
      return (await call<'listDepartments'>('get', '/users/departments', { params, signal })).answer.data;
    },
  });

export const useDepartment = (id: string | null) =>
  useQuery({
    queryKey: keys.departments.one(id ?? ''),
    enabled: id !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call<'getDepartment'>('get', `/users/departments/${id}`, { signal })).answer.data,
  });

/** Who belongs directly to a department, a hundred at most. */
export const useMembers = (id: string) =>
  useQuery({
    queryKey: keys.departments.members(id),
    queryFn: async ({ signal }) => {
      const params = { departmentId: id, limit: 100, sort: 'position' };
      return (await call<'listUsers'>('get', '/users', { params, signal })).answer.data;
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
