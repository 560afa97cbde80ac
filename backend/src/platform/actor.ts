/** Every permission there is; a route names one, a role holds some (table `roles`). */
export const permissions = [
  'people:read',
  'people:administer',
  'portal:use',
  'notifications:use',
  'directory:administer',
] as const;
export type Permission = (typeof permissions)[number];

export const roleNames = ['system_admin', 'department_manager', 'employee'] as const;
export type RoleName = (typeof roleNames)[number];

export const locales = ['ko', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Who asks, with the rights they have now, whatever their token says. */
export interface Actor {
  readonly id: string;
  readonly sessionId: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  readonly departmentId: string | null;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission);
