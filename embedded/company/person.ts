import type { FullName } from './names.js';
import type { Position } from './staff.js';

export type AccountState = 'active' | 'disabled' | 'expired' | 'locked' | 'must-change';

export interface Person {
  /** Never changes, whatever the size of the company. */
  readonly key: string;
  /** objectGUID as the directory keeps it: 16 bytes in Microsoft's order. */
  readonly guid: Buffer;
  /** Last part of the SID, different for everybody. */
  readonly rid: number;
  readonly login: string;
  readonly name: FullName;
  /** RDN value, unique within the department. */
  readonly cn: string;
  readonly employeeNumber: string;
  readonly position: Position;
  /** Key of a department; null for whoever sits above all of them. */
  readonly department: string | null;
  /** Key of the person they report to; null for the head of the company. */
  readonly manager: string | null;
  readonly office: string;
  readonly telephone: string;
  readonly extension: string;
  readonly mobile: string;
  readonly state: AccountState;
  readonly hasPhoto: boolean;
  /** Outside the organisation's OU, so that no synchronisation finds them. */
  readonly isExternal: boolean;
}
