import { v7 } from 'uuid';

/** A new key: UUIDv7 (RFC 9562), so that rows made together lie together. */
export const newId = (): string => v7();
