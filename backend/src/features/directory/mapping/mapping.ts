import type { MappedField } from '../mapped-fields.js';

/** One step from what the directory has to what Maru keeps. */
export interface TransformStep {
  readonly name: 'trim' | 'lower' | 'first' | 'regex' | 'template';
  /** Of `regex`; its first capture is the value, a text it does not match has none. */
  readonly pattern?: string | undefined;
  /** Of `template`; `{value}` stands for the value. */
  readonly template?: string | undefined;
}

export interface FieldMapping {
  /** Names of attributes; the first that has a value counts. */
  readonly attributes: readonly string[];
  readonly transforms: readonly TransformStep[];
}

export type AttributeMapping = Readonly<Partial<Record<MappedField, FieldMapping>>>;

/** Whoever is in the group, directly or through other groups, has the role. */
export interface GroupRole {
  /** DN. */
  readonly group: string;
  readonly role: string;
}
