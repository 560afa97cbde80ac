const HANGUL = /^[가-힣]+$/;

/**
 * What stands in an avatar: the given name of a Korean name (경수, 민), two letters of any other.
 * @param letters 1 for the smallest avatars, which take the family name
 */
export function initials(name: string, letters: 1 | 2 = 2): string {
  const plain = name.trim();
  if (letters === 1) return plain.charAt(0).toUpperCase();
  if (HANGUL.test(plain)) return plain.length > 2 ? plain.slice(-2) : plain;
  const words = plain.split(/\s+/).filter(Boolean);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words[words.length - 1]?.charAt(0) ?? '') : plain.slice(1, 2);
  return (first + last).toUpperCase();
}

/** One of the eight avatar pairs, the same for a person everywhere. */
export function tint(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}
