import type { Me } from '../../api/types';

export type ProfileField = Me['ownedByDirectory'][number];

/** In the order people know their card by. Widths as the contract bounds them. */
export const profileFields: readonly { readonly field: ProfileField; readonly most: number }[] = [
  { field: 'name', most: 200 },
  { field: 'position', most: 200 },
  { field: 'title', most: 200 },
  { field: 'email', most: 320 },
  { field: 'extension', most: 50 },
  { field: 'phone', most: 200 },
  { field: 'mobile', most: 200 },
  { field: 'location', most: 200 },
];

export type ProfileChange = Partial<Record<ProfileField, string | null>>;

/** What of the typed texts differs from what is; an emptied field is none at all. */
export function changeOf(me: Pick<Me, ProfileField>, typed: ProfileChange): ProfileChange {
  return Object.fromEntries(
    profileFields.flatMap(({ field }) => {
      const text = typed[field]?.trim() ?? '';
      const value = text === '' ? null : text;
      return field in typed && value !== me[field] ? [[field, value]] : [];
    }),
  );
}

/** Which of them cannot be taken. */
export function faultsOf(change: ProfileChange): readonly ('name' | 'email')[] {
  const faults: ('name' | 'email')[] = [];
  if (change.name === null) faults.push('name');
  if (change.email && !/^[^@\s]+@[^@\s]+$/.test(change.email)) faults.push('email');
  return faults;
}

/** What was typed and kept, whoever kept it. */
export function readTyped(kept: unknown): ProfileChange {
  const typed: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  return Object.fromEntries(
    profileFields.flatMap(({ field }) => (typeof typed[field] === 'string' ? [[field, typed[field]]] : [])),
  );
}
