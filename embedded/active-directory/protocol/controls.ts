import { BerReader, TAG } from './ber-reader.js';
import { unavailableControl } from './failure.js';
import type { Control } from './request.js';

export const CONTROL = {
  pagedResults: '1.2.840.113556.1.4.319',
  showDeleted: '1.2.840.113556.1.4.417',
  treeDelete: '1.2.840.113556.1.4.805',
  domainScope: '1.2.840.113556.1.4.1339',
  permissiveModify: '1.2.840.113556.1.4.1413',
  showRecycled: '1.2.840.113556.1.4.2064',
} as const;

export const supportedControls: readonly string[] = Object.values(CONTROL);

/** @throws Failure unavailableCriticalExtension for one that may not be passed over and is not known */
export function checkControls(controls: readonly Control[]): void {
  if (controls.some(({ type, isCritical }) => isCritical && !supportedControls.includes(type)))
    throw unavailableControl();
}

export const hasControl = (controls: readonly Control[], type: string) =>
  controls.some((control) => control.type === type);

export interface PageWanted {
  readonly size: number;
  readonly cookie: string;
}

/** RFC 2696; null without the control. */
export function pageWanted(controls: readonly Control[]): PageWanted | null {
  const control = controls.find(({ type }) => type === CONTROL.pagedResults);
  if (!control) return null;
  if (!control.value) throw unavailableControl();
  const reader = new BerReader(control.value).nested();
  const size = reader.integer();
  return { size, cookie: reader.content(TAG.octets).toString('latin1') };
}
