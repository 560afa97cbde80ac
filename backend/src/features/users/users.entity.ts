import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

type Columns = Record<string, EntitySchemaColumnOptions>;
const id: Columns = { id: { type: 'uuid', primary: true } };
const times: Columns = {
  created_at: { type: 'timestamptz', default: () => 'now()' },
  updated_at: { type: 'timestamptz', default: () => 'now()' },
};
const optional = (type: 'text' | 'uuid' | 'timestamptz', ...names: string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, { type, nullable: true }]));

const departments = new EntitySchema<Record<string, unknown>>({
  name: 'Department',
  tableName: 'departments',
  columns: {
    ...id,
    name: { type: 'text' },
    ...optional('text', 'ad_ou'),
    ...optional('uuid', 'parent_id', 'directory_id', 'object_guid', 'manager_id'),
    is_active: { type: 'boolean', default: true },
    ...times,
  },
});

const users = new EntitySchema<Record<string, unknown>>({
  name: 'User',
  tableName: 'users',
  columns: {
    ...id,
    username: { type: 'text' },
    name: { type: 'text' },
    ...optional('text', 'employee_number', 'latin_name', 'email', 'phone', 'extension', 'mobile', 'location'),
    ...optional('text', 'position', 'title', 'profile_image_url', 'ad_username', 'ad_upn', 'ad_dn', 'password_hash'),
    ...optional('text', 'disabled_by'),
    ...optional('uuid', 'department_id', 'manager_id', 'directory_id', 'object_guid'),
    ...optional('timestamptz', 'ad_sync_date', 'missing_since', 'disabled_at'),
    missed_in_full: { type: 'boolean', default: false },
    is_active: { type: 'boolean', default: true },
    token_version: { type: 'integer', default: 0 },
    settings: { type: 'jsonb', default: {} },
    ...times,
  },
});

const roles = new EntitySchema<Record<string, unknown>>({
  name: 'Role',
  tableName: 'roles',
  columns: {
    ...id,
    name: { type: 'text', unique: true },
    description: { type: 'text', default: '' },
    permissions: { type: 'jsonb', default: [] },
    ...times,
  },
});

const userRoles = new EntitySchema<Record<string, unknown>>({
  name: 'UserRole',
  tableName: 'user_roles',
  columns: {
    user_id: { type: 'uuid', primary: true },
    role_id: { type: 'uuid', primary: true },
    source: { type: 'text', primary: true },
    assigned_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

const favorites = new EntitySchema<Record<string, unknown>>({
  name: 'Favorite',
  tableName: 'favorites',
  columns: {
    owner_id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid', primary: true },
    added_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

const accessRequests = new EntitySchema<Record<string, unknown>>({
  name: 'AccessRequest',
  tableName: 'access_requests',
  columns: {
    ...id,
    user_id: { type: 'uuid' },
    path: { type: 'text' },
    role: { type: 'text' },
    reason: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const userEntities = [departments, users, roles, userRoles, favorites, accessRequests];
