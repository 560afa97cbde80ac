import { z } from 'zod';
import { parseServers, type Server } from './servers.js';

const schedule = z.object({ full: z.string().nullable(), delta: z.string().nullable() });

const transform = z.object({
  name: z.enum(['trim', 'lower', 'first', 'regex', 'template']),
  pattern: z.string().optional(),
  template: z.string().optional(),
});

const fieldMapping = z.object({ attributes: z.array(z.string()).min(1), transforms: z.array(transform).default([]) });

/** Past which a plan is held for approval. */
const limits = z.object({
  percent: z.number(),
  atLeast: z.int(),
  atMost: z.int(),
  basePercent: z.number(),
  baseAtLeast: z.int(),
});

const cursor = z.object({
  server: z.string(),
  invocationId: z.string(),
  usn: z.string(),
  /** Of the mapping, filters and bases it was read with; versions before deltas kept none. */
  reading: z.string().default(''),
  seesDeleted: z.boolean().default(false),
});

/** One row of ad_sync_config with its fields of ad_attribute_mapping and its password in the clear. */
const row = z
  .object({
    id: z.string(),
    name: z.string(),
    enabled: z.boolean(),
    server_url: z.string(),
    port: z.int(),
    use_ldaps: z.boolean(),
    ca_certificate: z.string().nullable(),
    bind_dn: z.string(),
    bind_password: z.string().nullable(),
    base_dns: z.array(z.string()).min(1),
    user_filter: z.string(),
    group_filter: z.string(),
    sync_schedule: schedule,
    attribute_mapping: z.record(z.string(), fieldMapping),
    group_mapping: z.array(z.object({ group: z.string(), role: z.string() })),
    limits,
    version: z.int(),
    awaits_review: z.boolean(),
    cursor: cursor.nullable(),
  })
  .transform((r) => ({
    id: r.id,
    name: r.name,
    enabled: r.enabled,
    /** In the order they are tried. */
    servers: parseServers(r.server_url, { port: r.port, useLdaps: r.use_ldaps }),
    /** PEM; undefined trusts the system's authorities. */
    ca: r.ca_certificate ?? undefined,
    bindDn: r.bind_dn,
    /** Undefined where none is kept, or where it was encrypted under a key that is gone. */
    bindPassword: r.bind_password ?? undefined,
    baseDns: r.base_dns,
    userFilter: r.user_filter,
    groupFilter: r.group_filter,
    schedule: r.sync_schedule,
    attributeMapping: r.attribute_mapping,
    groupMapping: r.group_mapping,
    limits: r.limits,
    version: r.version,
    /** The schedule waits until somebody has seen the plan of a changed base, filter or mapping. */
    awaitsReview: r.awaits_review,
    /** Where the last applied run stood. */
    cursor: r.cursor ?? undefined,
  }));

/** A directory as it is configured. */
export type DirectoryConfig = Readonly<z.output<typeof row>>;

/** The part of it that opens a connection; a configuration that is not kept yet has one too. */
export interface DirectoryAccess extends Pick<DirectoryConfig, 'ca' | 'bindDn' | 'bindPassword'> {
  readonly servers: readonly Server[];
}

/** @throws z.ZodError, BadServer for a row that no version of Maru has written */
export const directoryConfig = (found: unknown): DirectoryConfig => row.parse(found);
