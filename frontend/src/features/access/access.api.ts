import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Failure } from '../../api/errors';
import type { PersonRef } from '../../api/types';

export const ROLES = ['system_admin', 'department_manager', 'employee'] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (name: unknown): name is Role => ROLES.some((role) => role === name);

/** Which roles let one in, and who gives them: `details` of 403 `FORBIDDEN`. */
export interface Way {
  readonly roles: readonly Role[];
  readonly grantors: readonly PersonRef[];
}

const isPersonRef = (value: unknown): value is PersonRef =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

export function wayOf({ details }: Pick<Failure, 'details'>): Way {
  const { roles, grantors } = details;
  return {
    roles: Array.isArray(roles) ? roles.filter(isRole) : [],
    grantors: Array.isArray(grantors) ? grantors.filter(isPersonRef) : [],
  };
}

export interface AccessRequest {
  readonly path: string;
  readonly role: Role;
  readonly reason: string;
}

/** @throws Failure 422 ROLE_ALREADY_HELD */
export const useRequestAccess = () =>
  useMutation({
    mutationFn: async ({ body, idempotencyKey }: { readonly body: AccessRequest; readonly idempotencyKey: string }) =>
      (
        await call<'requestAccess'>('post', '/users/me/access-requests', {
          body,
          headers: { 'Idempotency-Key': idempotencyKey },
        })
      ).answer.data.notified,
  });
