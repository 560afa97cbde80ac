import type { Entry } from './entry.js';
import { parseFilter, type Filter } from './filter.js';

export interface ConnectOptions {
  /** PEM; undefined trusts the system's authorities. */
  readonly ca?: string | undefined;
  /** Milliseconds, protection included; 5,000. */
  readonly connectTimeout?: number;
  /** Milliseconds for one page or any other answer; 60,000. */
  readonly answerTimeout?: number;
}

export interface Search {
  /** A DN, or in Active Directory `<GUID=…>`; '' with scope base is the rootDSE. */
  readonly base: string;
  readonly scope: 'base' | 'one' | 'sub';
  readonly filter: string | Filter;
  /** Never all: what is not named is not read. */
  readonly attributes: readonly string[];
  /** Shows deleted entries too (MS-ADTS 3.1.1.3.4.1.14); refused where the account may not. */
  readonly showDeleted?: boolean;
  /** 1,000, which is what Active Directory gives at most. */
  readonly pageSize?: number;
}

export interface Page {
  readonly entries: Entry[];
  /** Empty after the last. */
  readonly cookie: Buffer;
}

export const controls = { showDeleted: '1.2.840.113556.1.4.417', pagedResults: '1.2.840.113556.1.4.319' };

export const everything = parseFilter('(objectClass=*)');
