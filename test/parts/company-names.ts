/** Where the people of the test company take their names, titles and places from. */

export const headquarters = ['경영지원', '영업', '기술', '생산', '연구', '마케팅', '고객', '해외'];

/** Family names as written and as romanised in logins. */
export const families: readonly (readonly [string, string])[] = [
  ['김', 'kim'],
  ['이', 'lee'],
  ['박', 'park'],
  ['최', 'choi'],
  ['정', 'jung'],
  ['강', 'kang'],
  ['조', 'cho'],
  ['윤', 'yoon'],
  ['장', 'jang'],
  ['임', 'lim'],
  ['한', 'han'],
  ['오', 'oh'],
  ['서', 'seo'],
  ['신', 'shin'],
  ['권', 'kwon'],
  ['황', 'hwang'],
  ['남궁', 'namgung'],
];
export const firstSyllables = Array.from('민서지예도하시준현수은유재태승우');
export const secondSyllables = Array.from('준서연윤우민호진영아원석희빈경훈');
export const titles = ['사원', '사원', '사원', '대리', '대리', '과장', '차장', '부장'];
export const sites = ['서울 본사', '판교', '부산', '대전', 'Seattle'];

/** Names of entries that careless handling of DNs trips over; they come back every 500 people. */
export const difficult: Readonly<Record<number, (name: string) => string>> = {
  1: (name) => `${name}, 책임`,
  2: (name) => `${name}+겸직`,
  3: (name) => `"${name}"`,
  4: (name) => `${name}\\본사`,
  5: (name) => `#${name}`,
  6: (name) => `<${name};=>`,
};

/** A small hash that spreads neighbours: who somebody is follows from their number alone. */
export function spread(number: number, salt: number): number {
  let x = Math.imul(number, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

export function pick<T>(list: readonly T[], number: number, salt: number): T {
  const found = list[spread(number, salt) % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
}
