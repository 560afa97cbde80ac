import type { EntitySchema } from 'typeorm';

/** Every table's description; a test holds each against the migrated schema. */
export const entities: readonly EntitySchema[] = [];
