import type { PersonRef } from '../../api/types';

const KEY = 'maru.recent-people';
const MOST = 6;

/** What the list of recent people keeps of one. */
export type Recent = Pick<PersonRef, 'id' | 'name' | 'position' | 'department' | 'profileImageUrl'> & {
  readonly extension: string | null;
};

interface Stored {
  readonly version: 1;
  readonly ownerId: string;
  readonly people: readonly Recent[];
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1;

/** The people this person opened last in this browser, the latest first. */
export function recentPeople(ownerId: string): readonly Recent[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isStored(value) && value.ownerId === ownerId ? value.people : [];
  } catch {
    return [];
  }
}

export function rememberPerson(ownerId: string, person: Recent): void {
  const { id, name, position, department, extension } = person;
  const others = recentPeople(ownerId).filter((other) => other.id !== id);
  // A photo's address is signed for a day; initials stand in for it here.
  const own: Recent = { id, name, position, department, extension, profileImageUrl: null };
  const stored: Stored = { version: 1, ownerId, people: [own, ...others].slice(0, MOST) };
  localStorage.setItem(KEY, JSON.stringify(stored));
}
