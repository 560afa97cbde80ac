import type { components, operations } from './openapi.gen';

type Schemas = components['schemas'];
export type Me = Schemas['Me'];
export type Person = Schemas['Person'];
export type PersonInFull = Schemas['PersonInFull'];
export type PersonRef = Schemas['PersonRef'];
export type PersonHit = Schemas['PersonHit'];
export type Match = Schemas['Match'];
export type Department = Schemas['Department'];
export type DepartmentWithPath = Schemas['DepartmentWithPath'];
export type AuthOptions = Schemas['AuthOptions'];
export type Login = Schemas['Login'];
export type Locale = Schemas['Locale'];
export type PortalLayout = Schemas['PortalLayout'];
export type PlacedPortlet = Schemas['PlacedPortlet'];
export type AvailablePortlet = Schemas['AvailablePortlet'];
export type PortletUpdate = Schemas['PortletUpdate'];
export type PortletResult = Schemas['PortletResult'];
/** What each type of portlet has as data, out of the contract. */
export type PortletData = Schemas['PortletDataByType'];
export type Place = Schemas['Place'];
export type Notification = Schemas['Notification'];
export type NotificationsChanged = Schemas['NotificationsChanged'];
export type UnreadCounts = Schemas['UnreadCounts'];
export type SyncRun = Schemas['SyncRun'];
export type SyncRunStatus = Schemas['SyncRunStatus'];
export type SyncMode = Schemas['SyncMode'];
export type SyncProgress = Schemas['SyncProgress'];
export type SyncStatus = Schemas['SyncStatus'];
export type SyncConfig = Schemas['SyncConfig'];
export type SyncConfigUpdate = Schemas['SyncConfigUpdate'];
export type SyncTest = Schemas['SyncTest'];
export type SyncChange = Schemas['SyncChange'];
export type SyncChangeKind = Schemas['SyncChangeKind'];
export type SyncConflict = Schemas['SyncConflict'];
export type ConflictState = Schemas['ConflictState'];
export type ImpactItem = Schemas['ImpactItem'];
export type PreviewEntry = Schemas['PreviewEntry'];
export type PreviewGroup = Schemas['PreviewGroup'];
export type Certificate = Schemas['Certificate'];
export type LiveEvents = Schemas['LiveEvents'];
export type ErrorCode = Schemas['ErrorCode'];
export type ErrorAnswer = Schemas['Error'];

export type Operation = keyof operations;

/** The whole answer of an operation that went well, envelope included. */
export type Answer<O extends Operation> = operations[O]['responses'] extends infer R
  ? {
      [S in keyof R & (200 | 201 | 202)]: R[S] extends { content: { 'application/json': infer A extends object } }
        ? A
        : never;
    }[keyof R & (200 | 201 | 202)]
  : never;
