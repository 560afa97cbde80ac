import { initialsOf, isHangul } from './keyboard.js';
import { compact, dialled, folded, foldedKeys, wordsOf } from './text.js';

/** Everything a person may be found by; null where there is none. */
export interface PersonFields {
  readonly name: string;
  readonly latinName: string | null;
  readonly username: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly phone: string | null;
  readonly extension: string | null;
  readonly mobile: string | null;
  readonly department: string | null;
  readonly position: string | null;
  readonly title: string | null;
  readonly location: string | null;
}

/** A person as an engine is given them. */
export interface IndexedPerson {
  readonly id: string;
  readonly isActive: boolean;
  readonly departmentId: string | null;
  readonly fields: PersonFields;
  /** The newest change of the person or their department. */
  readonly sourceAt: Date;
}

/** To be raised when {@link peopleDocument} changes: what was made by an older one is made anew. */
export const DOCUMENT_VERSION = 1;

/** What an engine keeps of a person to find them by; {@link PeopleText} is its counterpart. */
export interface PeopleDocument {
  readonly nameKey: string;
  readonly initials: string;
  /** Keys of each word between blanks: of names, logins and numbers. */
  readonly ownWords: string;
  /** The same of department, position, title and place. */
  readonly workWords: string;
  /** Keys of what identifies the person, each in full. */
  readonly identifiers: readonly string[];
}

/** Of initials that do not begin the name. */
export const innerInitials = (initials: string): string => `^${foldedKeys(initials)}`;

const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value !== undefined && value !== '')),
];
const keysOfWords = (text: string | null): string[] => wordsOf(text ?? '').map(foldedKeys);

/** From the second on: 김경수 → 경수, 수. */
const tails = (text: string): string[] => Array.from(text, (_, index) => text.slice(index)).slice(1);

export function peopleDocument(person: PersonFields): PeopleDocument {
  const nameKey = compact(person.name);
  const name = foldedKeys(nameKey);
  const nameWords = wordsOf(person.name);
  const latin = wordsOf(person.latinName ?? '').map(foldedKeys);
  const latinNames = latin.length > 1 ? [latin.join(''), latin.toReversed().join('')] : latin;
  const username = foldedKeys(compact(person.username));
  const employeeNumber = foldedKeys(compact(person.employeeNumber ?? ''));
  const numbers = [person.extension, person.phone, person.mobile].map((each) => dialled(each ?? ''));
  const hangul = nameWords.filter((word) => Array.from(word).every(isHangul));
  const inner = hangul.flatMap((word) => tails(initialsOf(word))).filter((initials) => initials.length > 1);
  const own = present([
    ...nameWords.map(foldedKeys),
    ...hangul.flatMap(tails).map(foldedKeys),
    ...latin,
    ...keysOfWords(person.username),
    username,
    ...keysOfWords(person.email?.split('@')[0] ?? null),
    employeeNumber,
    ...numbers,
    ...inner.map(innerInitials),
  ]);
  const work = present([person.department, person.position, person.title, person.location].flatMap(keysOfWords));
  return {
    nameKey,
    initials: initialsOf(nameKey),
    ownWords: ` ${own.join(' ')} `,
    workWords: ` ${work.join(' ')} `,
    identifiers: present([name, ...latinNames, username, folded(person.email ?? ''), employeeNumber, ...numbers]),
  };
}
