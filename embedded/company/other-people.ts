import type { Founding } from './founding.js';
import { anyName, koreanName } from './names.js';
import type { AccountState } from './person.js';
import { firstPeople, type Position } from './staff.js';

interface Special {
  readonly login: string;
  readonly name: string;
  readonly position: Position;
  readonly state: AccountState;
  readonly isExternal?: boolean;
}

/** One for each way in which a directory refuses somebody; the login says which. They work in 총무팀, `external` nowhere. */
const SPECIAL: readonly Special[] = [
  { login: 'mustchange', name: '남새봄', position: '사원', state: 'must-change' },
  { login: 'expired', name: '도한빛', position: '대리', state: 'expired' },
  { login: 'disabled', name: '마루아', position: '사원', state: 'disabled' },
  { login: 'locked', name: '방지성', position: '과장', state: 'locked' },
  { login: 'external', name: '사공민', position: '과장', state: 'active', isExternal: true },
];

/** After how many people at work there is one more of each: 2 % have left, a few stumble over their account. */
const EVERY: readonly (readonly [AccountState, number])[] = [
  ['disabled', 50],
  ['expired', 250],
  ['locked', 500],
  ['must-change', 500],
];

const SPECIAL_RIDS = 9_000;
const OTHER_RIDS = 1_000_000;

/**
 * Adds those who come on top of the people at work, each right after the person who makes the count full, so that they
 * too stay the same when the company grows.
 */
export function addOthersAfter(founding: Founding, index: number): void {
  if (index === firstPeople.length - 1) addSpecial(founding);
  for (const [kind, [state, every]] of EVERY.entries()) {
    if ((index + 1) % every !== 0) continue;
    const number = (index + 1) / every;
    const key = `${state} ${number}`;
    const like = founding.people.findLast((person) => person.key === `person ${index}`);
    if (!like) throw new RangeError(`nobody is person ${index}`);
    founding.add(key, {
      name: anyName(founding.chance, key),
      position: founding.chance.pick(`${key} position`, ['사원', '대리', '과장'] as const),
      state,
      isExternal: false,
      rid: OTHER_RIDS + kind * 100_000 + number,
      employeeNumber: `${2 + kind}${String(number).padStart(5, '0')}`,
      like,
    });
  }
}

function addSpecial(founding: Founding): void {
  const like = founding.people.find((person) => person.department === '경영지원본부/총무팀');
  if (!like) throw new RangeError('the company has no 총무팀');
  for (const [index, { login, name, position, state, isExternal = false }] of SPECIAL.entries()) {
    founding.add(`special ${login}`, {
      name: koreanName(name.slice(0, 1), name.slice(1)),
      login,
      position,
      state,
      isExternal,
      rid: SPECIAL_RIDS + index,
      employeeNumber: `10090${index}`,
      like,
    });
  }
}
